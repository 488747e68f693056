// SPDX-License-Identifier: GPL-2.0-only
/* Drivers of game ports, serial and parallel ports, terminals, keyboards. */
#include <linux/gameport.h>
#include <linux/i8042.h>
#include <linux/input.h>
#include <linux/input/matrix_keypad.h>
#include <linux/input/sparse-keymap.h>
#include <linux/module.h>
#include <linux/parport.h>
#include <linux/serial.h>
#include <linux/slab.h>
#include <linux/sysrq.h>
#include <linux/tty.h>
#include <belay/belay.h>

struct foo {
	struct gameport *gameport __borrows(gameport);
	int n;
};

static int ok_connect(struct gameport *gameport, struct gameport_driver *drv)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);
	int err;

	if (!foo)
		return -ENOMEM;
	foo->gameport = gameport;
	gameport_set_drvdata(gameport, foo);
	err = gameport_open(gameport, drv, GAMEPORT_MODE_RAW);
	if (err) {
		gameport_set_drvdata(gameport, NULL);
		kfree(foo);
		return err;
	}
	foo->n = gameport_read(gameport);
	return 0;
}

static void ok_disconnect(struct gameport *gameport)
{
	struct foo *foo = gameport_get_drvdata(gameport);

	gameport_close(gameport);
	gameport_set_drvdata(gameport, NULL);
	kfree(foo);
}

static int bad_connect(struct gameport *gameport, struct gameport_driver *drv)
{
	int err = gameport_open(gameport, drv, GAMEPORT_MODE_RAW);

	if (err)
		return err;
	gameport_close(gameport);
	gameport_close(gameport);	//~ BL102
	return -ENODEV;
}

static void ok_poll(struct gameport *gameport)
{
	struct foo *foo = gameport_get_drvdata(gameport);

	foo->n++;
}

void ok_polling(struct gameport *gameport)
{
	gameport_set_poll_handler(gameport, ok_poll);
	gameport_start_polling(gameport);
}

struct gameport_driver ok_gameport __cookie(struct foo, kfree) = {
	.connect = ok_connect,
	.disconnect = ok_disconnect,
};

struct gameport_driver bad_gameport __cookie(struct foo, kfree) = {
	.connect = bad_connect,
};

struct gameport *ok_port(void) __own(gameport_unregister_port) __nullable
{
	struct gameport *port = gameport_allocate_port();

	if (!port)
		return NULL;
	gameport_set_phys(port, "isa%x", 0x201);
	gameport_register_port(port);
	return port;
}

void bad_port(void)
{
	struct gameport *port = gameport_allocate_port();

	if (!port)
		return;
	gameport_register_port(port);
	gameport_free_port(port);	//~ BL105
}

int ok_i8042(void)
{
	unsigned char param = 1;
	int err;

	i8042_lock_chip();
	err = i8042_command(&param, 0x0060 | 1 << 12);
	i8042_unlock_chip();
	return err ? err : i8042_command(NULL, 0xa7);
}

int bad_i8042(void)
{
	unsigned char param[2] = { 0 };

	i8042_lock_chip();
	return i8042_command(param, 0x0360);	//~ BL502 //~ BL701
}

int ok_keys(struct input_dev *dev, const struct key_entry *keys)
{
	unsigned short codes[4 * 8] = { 0 };
	int err = sparse_keymap_setup(dev, keys, NULL);

	if (err)
		return err;
	if (!sparse_keymap_report_event(dev, 1, 1, true))
		return -ENXIO;
	return matrix_keypad_build_keymap(NULL, NULL, 4, 8, codes, dev);
}

int bad_keys(struct input_dev *dev)
{
	unsigned short codes[4 * 7] = { 0 };

	return matrix_keypad_build_keymap(NULL, NULL, 4, 8,	//~ BL502
					  codes, dev);
}

int bad_key(struct input_dev *dev)
{
	return sparse_keymap_entry_from_scancode(dev, 1)->type;	//~ BL301
}

int ok_rows(struct device *dev)
{
	unsigned int rows, cols;
	int err = matrix_keypad_parse_properties(dev, &rows, &cols);

	return err ? err : rows + cols;
}

int bad_rows(struct device *dev)
{
	unsigned int rows, cols;

	matrix_keypad_parse_properties(dev, &rows, &cols);
	return rows;	//~ BL401
}

static void ok_wakeup(void *priv)
{
	struct foo *foo = priv;

	foo->n++;
}

int ok_parport(struct parport *port, struct foo *foo)
{
	struct pardev_cb cb = { .private = foo, .wakeup = ok_wakeup };
	struct pardevice *dev;
	int n;

	dev = parport_register_dev_model(port, "foo", &cb, 0);
	if (!dev)
		return -ENOMEM;
	n = parport_claim_or_block(dev);
	if (n >= 0) {
		port->ops->write_data(port, 1);
		n = port->ops->read_status(port);
		parport_release(dev);
	}
	parport_unregister_device(dev);
	return n;
}

int bad_parport(struct parport *port)
{
	struct pardev_cb cb = { .flags = 0 };
	struct pardevice *dev;

	dev = parport_register_dev_model(port, "foo", &cb, 0);
	if (!dev)
		return -ENOMEM;
	if (parport_claim(dev))
		return -EBUSY;	//~ BL101
	parport_release(dev);
	parport_unregister_device(dev);
	return 0;
}

int ok_tty(dev_t nr)
{
	struct serial_icounter_struct icount;
	struct tty_struct *tty = tty_kopen_shared(nr);
	int err;

	if (IS_ERR(tty))
		return PTR_ERR(tty);
	err = tty_get_icount(tty, &icount);
	tty_kref_put(tty);
	return err ? err : icount.rx;
}

int bad_tty(dev_t nr)
{
	struct serial_icounter_struct icount;
	struct tty_struct *tty = tty_kopen_shared(nr);

	if (IS_ERR(tty))
		return PTR_ERR(tty);
	tty_get_icount(tty, &icount);
	return icount.rx;	//~ BL401 //~ BL101
}

static int ok_ldisc_open(struct tty_struct *tty)
{
	tty->disc_data = kzalloc(sizeof(struct foo), GFP_KERNEL);
	return tty->disc_data ? 0 : -ENOMEM;
}

static void ok_ldisc_close(struct tty_struct *tty)
{
	kfree(tty->disc_data);
	tty->disc_data = NULL;
}

static int bad_ldisc_open(struct tty_struct *tty)
{
	tty->disc_data = kzalloc(sizeof(struct foo), GFP_KERNEL);
	return 0;	//~ BL303
}

static void bad_ldisc_close(struct tty_struct *tty)
{
	tty->disc_data = NULL;
}	//~ BL101

static struct tty_ldisc_ops ok_ldisc __cookie(struct foo, kfree) = {
	.open = ok_ldisc_open,
	.close = ok_ldisc_close,
};

struct tty_ldisc_ops bad_ldisc __cookie(struct foo, kfree) = {
	.open = bad_ldisc_open,
	.close = bad_ldisc_close,
};

int ok_register(void)
{
	int err = tty_register_ldisc(&ok_ldisc);

	if (err)
		return err;
	tty_unregister_ldisc(&ok_ldisc);
	return 0;
}

int bad_register(void)
{
	return tty_register_ldisc(&ok_ldisc);	//~ BL101
}

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
static void ok_sysrq(u8 key)
#else
static void ok_sysrq(int key)
#endif
{
	handle_sysrq(key);
}

static const struct sysrq_key_op ok_sysrq_op = {
	.handler = ok_sysrq,
};

int ok_sysrq_register(void)
{
	return register_sysrq_key('x', &ok_sysrq_op);
}
