// SPDX-License-Identifier: GPL-2.0-only
/* Devices behind a serial port, parts of devices, lamps of several colours. */
#include <linux/auxiliary_bus.h>
#include <linux/crc7.h>
#include <linux/fs.h>
#include <linux/kernel.h>
#include <linux/led-class-multicolor.h>
#include <linux/module.h>
#include <linux/panic.h>
#include <linux/serdev.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/version.h>
#include <linux/wait.h>
#include <belay/belay.h>

/* Serial ports */
int ok_send(struct serdev_device *serdev)
{
	u8 buf[4] = { 1, 2 };
	int err = serdev_device_open(serdev);

	if (err)
		return err;
	serdev_device_write_flush(serdev);
	err = serdev_device_write(serdev, buf, sizeof(buf), HZ);
	serdev_device_close(serdev);
	return err < 0 ? err : 0;
}

int bad_send(struct serdev_device *serdev)
{
	u8 buf[4] = { 1, 2 };

	return serdev_device_write(serdev, buf, 8, HZ);	//~ BL502
}

int bad_open(struct serdev_device *serdev)
{
	return serdev_device_open(serdev);	//~ BL101
}

static int ok_port_probe(struct serdev_device *serdev)
{
	return serdev_device_open(serdev);
}

static void ok_port_remove(struct serdev_device *serdev)
{
	serdev_device_close(serdev);
}

struct serdev_device_driver ok_port = {
	.probe = ok_port_probe,
	.remove = ok_port_remove,
};

static void ok_writable(struct serdev_device *serdev)
{
	serdev_device_write_wakeup(serdev);
}

struct port {
	u8 last[4];
	char *text __own(kfree) __nullable;
};

static void bad_writable(struct serdev_device *serdev)
{
	struct port *port = serdev_device_get_drvdata(serdev);

	port->last[0] = port->text[0];	//~ BL301
}

const struct serdev_device_ops ok_ops = { .write_wakeup = ok_writable };
const struct serdev_device_ops bad_ops = { .write_wakeup = bad_writable };

/* Parts of devices */
static int ok_aux_probe(struct auxiliary_device *adev,
			const struct auxiliary_device_id *id)
{
	struct port *port = devm_kzalloc(&adev->dev, sizeof(*port),
					 GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	auxiliary_set_drvdata(adev, port);
	return 0;
}

static int bad_aux_probe(struct auxiliary_device *adev,
			 const struct auxiliary_device_id *id)
{
	struct port *port = devm_kzalloc(&adev->dev, sizeof(*port),
					 GFP_KERNEL);

	port->last[0] = 1;	//~ BL301
	auxiliary_set_drvdata(adev, port);
	return 0;
}

struct auxiliary_driver ok_aux = { .probe = ok_aux_probe };
struct auxiliary_driver bad_aux = { .probe = bad_aux_probe };

struct part {
	struct auxiliary_device adev;
};

static void on_release(struct device *dev)
{
	kfree(container_of(dev, struct part, adev.dev));
}

int ok_part(struct device *parent)
{
	struct part *part = kzalloc(sizeof(*part), GFP_KERNEL);
	int err;

	if (!part)
		return -ENOMEM;
	part->adev.name = "part";
	part->adev.dev.parent = parent;
	part->adev.dev.release = on_release;
	err = auxiliary_device_init(&part->adev);
	if (err) {
		kfree(part);
		return err;
	}
	auxiliary_device_uninit(&part->adev);
	return 0;
}

int bad_part(struct device *parent)
{
	struct part *part = kzalloc(sizeof(*part), GFP_KERNEL);
	int err;

	if (!part)
		return -ENOMEM;
	part->adev.name = "part";
	part->adev.dev.parent = parent;
	part->adev.dev.release = on_release;
	err = auxiliary_device_init(&part->adev);
	if (!err)
		kfree(part);	//~ BL105
	else
		kfree(part);
	return err;
}

/* Lamps */
struct lamp {
	struct led_classdev_mc mc __parks(led_classdev_multicolor_unregister);
	struct mc_subled colors[3];
};

int ok_lamp(struct device *dev, struct lamp *lamp)
{
	lamp->mc.num_colors = ARRAY_SIZE(lamp->colors);
	lamp->mc.subled_info = lamp->colors;
	return led_classdev_multicolor_register(dev, &lamp->mc);
}

void bad_lamp(struct lamp *lamp)
{
	led_classdev_multicolor_unregister(&lamp->mc);
	led_mc_calc_color_components(&lamp->mc, 1);
	led_classdev_multicolor_unregister(&lamp->mc);	//~ BL102
}

unsigned int ok_colors(struct led_classdev_mc *mc)
{
	unsigned int i, sum = 0;

	for (i = 0; i < mc->num_colors; i++)
		sum += mc->subled_info[i].brightness;
	return sum;
}

unsigned int bad_colors(struct led_classdev_mc *mc)
{
	unsigned int i, sum = 0;

	for (i = 0; i <= mc->num_colors; i++)
		sum += mc->subled_info[i].brightness;	//~ BL501
	return sum;
}

/* Waiting by hand */
void ok_wait(wait_queue_head_t *wq, bool *done)
{
	DEFINE_WAIT(wait);

	while (!READ_ONCE(*done)) {
		prepare_to_wait(wq, &wait, TASK_UNINTERRUPTIBLE);
		schedule();
	}
	finish_wait(wq, &wait);
}

void bad_wait(wait_queue_head_t *wq)
{
	DEFINE_WAIT(wait);

	prepare_to_wait(wq, &wait, TASK_UNINTERRUPTIBLE);
	schedule();
}	//~ BL107

void ok_queue(wait_queue_head_t *wq)
{
	DECLARE_WAITQUEUE(wait, current);

	add_wait_queue(wq, &wait);
	schedule();
	remove_wait_queue(wq, &wait);
}

void bad_queue(wait_queue_head_t *wq)
{
	DECLARE_WAITQUEUE(wait, current);

	add_wait_queue(wq, &wait);
	schedule();
}	//~ BL207

/* Strings and bytes */
char *ok_dashes(char *name)
{
	return strreplace(name, '_', '-');
}

static const u8 table[16] = {};

ssize_t ok_table(u8 *to __bytes(count), size_t count, loff_t *pos)
{
	return memory_read_from_buffer(to, count, pos, table, sizeof(table));
}

ssize_t bad_table(u8 *to __bytes(count), size_t count, loff_t *pos)
{
	return memory_read_from_buffer(to, count, pos, table, 17);	//~ BL502
}

u8 ok_sum(void)
{
	return crc7_be(0, table, sizeof(table));
}

u8 bad_sum(void)
{
	return crc7_be(0, table, 17);	//~ BL502
}

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
bool ok_mac(u8 *mac __bytes(6))
{
	u8 to[6];

	if (!mac_pton("00:11:22:33:44:55", to))
		return false;
	memcpy(mac, to, 6);
	return !hex2bin(to, "0102", 2) && to[0] == hex_to_bin('1');
}
#endif

/* Signals */
static struct fasync_struct *listeners;

static int ok_fasync(int fd, struct file *file, int on)
{
	return fasync_helper(fd, file, on, &listeners);
}

static int ok_flush(struct file *file, fl_owner_t id)
{
	kill_fasync(&listeners, SIGIO, POLL_IN);
	return 0;
}

const struct file_operations ok_fops = {
	.fasync = ok_fasync,
	.flush = ok_flush,
};
