// SPDX-License-Identifier: GPL-2.0-only
/* Drivers of terminals, their ports, and consoles. */
#include <linux/console.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/module.h>
#include <linux/mutex.h>
#include <linux/spinlock.h>
#include <linux/tty.h>
#include <linux/tty_driver.h>
#include <linux/tty_port.h>
#include <linux/version.h>
#include <belay/belay.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
#define write_result	ssize_t
#define write_count	size_t
#else
#define write_result	int
#define write_count	int
#endif

struct foo {
	struct tty_port port;
	spinlock_t lock;
	u8 last;
};

static struct foo foo;

static struct tty_driver *foo_driver __own(tty_driver_kref_put)
				     __parks(tty_unregister_driver);

static int ok_open(struct tty_struct *tty, struct file *file)
{
	tty->driver_data = &foo;
	return tty_port_open(&foo.port, tty, file);
}

static int ok_install(struct tty_driver *driver, struct tty_struct *tty)
{
	tty->driver_data = &foo;
	return tty_standard_install(driver, tty);
}

static int ok_open_installed(struct tty_struct *tty, struct file *file)
{
	struct foo *p = tty->driver_data;

	return tty_port_open(&p->port, tty, file);
}

static void ok_close(struct tty_struct *tty, struct file *file)
{
	struct foo *p = tty->driver_data;

	tty_port_close(&p->port, tty, file);
}

static void ok_hangup(struct tty_struct *tty)
{
	struct foo *p = tty->driver_data;

	tty_port_hangup(&p->port);
}

static write_result ok_write(struct tty_struct *tty, const u8 *buf,
			     write_count count)
{
	struct foo *p = tty->driver_data;
	unsigned long flags;

	spin_lock_irqsave(&p->lock, flags);
	if (count)
		p->last = buf[count - 1];
	spin_unlock_irqrestore(&p->lock, flags);
	return count;
}

static write_result bad_write(struct tty_struct *tty, const u8 *buf,
			      write_count count)
{
	return buf[count];	//~ BL501
}

static unsigned int ok_room(struct tty_struct *tty)
{
	return 1;
}

static const struct tty_operations ok_ops = {
	.open = ok_open,
	.close = ok_close,
	.hangup = ok_hangup,
	.write = ok_write,
	.write_room = ok_room,
};

const struct tty_operations ok_installing_ops = {
	.install = ok_install,
	.open = ok_open_installed,
	.close = ok_close,
};

const struct tty_operations bad_ops = {
	.open = ok_open,
	.close = ok_close,
	.write = bad_write,
};

static void ok_shutdown(struct tty_port *port)
{
	struct foo *p = container_of(port, struct foo, port);

	p->last = 0;
}

/* The mutex of the port is held. */
static void bad_shutdown(struct tty_port *port)
{
	mutex_lock(&port->mutex);	//~ BL703
	mutex_unlock(&port->mutex);
}

static const struct tty_port_operations ok_port_ops = {
	.shutdown = ok_shutdown,
};

const struct tty_port_operations bad_port_ops = {
	.shutdown = bad_shutdown,
};

static struct tty_driver *ok_console_device(struct console *co, int *index)
{
	*index = 0;
	return foo_driver;
}

static struct tty_driver *bad_console_device(struct console *co, int *index)
{
	return foo_driver;	//~ BL402
}

static void ok_console_write(struct console *co, const char *s,
			     unsigned int count)
{
	if (count)
		foo.last = s[count - 1];
}

static void bad_console_write(struct console *co, const char *s,
			      unsigned int count)
{
	foo.last = s[count];	//~ BL501
}

static struct console ok_console = {
	.name = "ok",
	.device = ok_console_device,
	.write = ok_console_write,
};

struct console bad_console = {
	.name = "bad",
	.device = bad_console_device,
	.write = bad_console_write,
};

static int ok_init(void)
{
	int err;

	spin_lock_init(&foo.lock);
	foo_driver = tty_alloc_driver(1, TTY_DRIVER_REAL_RAW);
	if (IS_ERR(foo_driver))
		return PTR_ERR(foo_driver);
	tty_port_init(&foo.port);
	foo.port.ops = &ok_port_ops;
	foo_driver->name = "ok";
	tty_set_operations(foo_driver, &ok_ops);
	tty_port_link_device(&foo.port, foo_driver, 0);
	err = tty_register_driver(foo_driver);
	if (err) {
		tty_driver_kref_put(foo_driver);
		tty_port_destroy(&foo.port);
		return err;
	}
	register_console(&ok_console);
	return 0;
}
module_init(ok_init);

static void ok_exit(void)
{
	unregister_console(&ok_console);
	tty_unregister_driver(foo_driver);
	tty_driver_kref_put(foo_driver);
	tty_port_destroy(&foo.port);
}
module_exit(ok_exit);

int bad_driver(void)
{
	struct tty_driver *driver = tty_alloc_driver(1, TTY_DRIVER_REAL_RAW);
	int err;

	if (IS_ERR(driver))
		return PTR_ERR(driver);
	err = tty_register_driver(driver);
	if (err)
		return err;	//~ BL101
	tty_unregister_driver(driver);
	tty_driver_kref_put(driver);
	return 0;
}

void bad_null(void)
{
	struct tty_driver *driver = tty_alloc_driver(1, TTY_DRIVER_REAL_RAW);

	tty_driver_kref_put(driver);	//~ BL304
}

int bad_port(struct foo *p)
{
	tty_port_init(&p->port);
	return 0;	//~ BL101
}

void bad_wakeup(struct tty_port *port)
{
	struct tty_struct *tty = tty_port_tty_get(port);

	tty_wakeup(tty);	//~ BL303
	tty_kref_put(tty);
}

void ok_wakeup(struct tty_port *port)
{
	struct tty_struct *tty = tty_port_tty_get(port);

	if (tty)
		tty_wakeup(tty);
	tty_kref_put(tty);
}
MODULE_LICENSE("GPL");
