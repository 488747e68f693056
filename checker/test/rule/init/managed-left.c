// SPDX-License-Identifier: GPL-2.0-only
/* BL303, BL405: what goes with a device stays there when probe() worked. */
#include <belay/belay.h>

#include "device.h"

int device_spare(const void *buf __nullable);

struct port {
	struct bus_device *bdev;
	struct mutex lock;
	const char *name __nullable;
};

static int port_event(int line, void *cookie)
{
	struct port *port = cookie;

	mutex_lock(&port->lock);
	device_touch(&port->bdev->dev);
	mutex_unlock(&port->lock);
	return 0;
}

static int ok_probe(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	port->bdev = bdev;
	mutex_init(&port->lock);
	return devm_line_request(&bdev->dev, 1, port_event, port);
}

static int bad_probe_unset(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	mutex_init(&port->lock);
	return devm_line_request(&bdev->dev, 1, port_event, port); //~ BL303
}

static int bad_probe_not_made(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	port->bdev = bdev;
	return devm_line_request(&bdev->dev, 1, port_event, port); //~ BL405
}

/* On the way out of a probe() that failed nobody looks at it any more. */
static int ok_probe_late(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);
	int err;

	if (!port)
		return -ENOMEM;
	err = device_touch(&bdev->dev);
	if (err)
		return err;
	port->bdev = bdev;
	mutex_init(&port->lock);
	return 0;
}

static int bad_probe_early(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	if (device_touch(&bdev->dev))
		return 0;	//~ BL303 //~ BL405
	port->bdev = bdev;
	mutex_init(&port->lock);
	return 0;
}

/* The driver's part of what a class allocates is as new as that. */
static int ok_probe_priv(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct port));
	struct port *port;

	if (!g)
		return -ENOMEM;
	port = gadget_priv(g);
	port->bdev = bdev;
	mutex_init(&port->lock);
	return gadget_publish(g);
}

static int bad_probe_priv_unset(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct port));
	struct port *port;

	if (!g)
		return -ENOMEM;
	port = gadget_priv(g);
	mutex_init(&port->lock);
	return gadget_publish(g);	//~ BL303
}

static int bad_probe_priv_not_made(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct port));
	struct port *port;

	if (!g)
		return -ENOMEM;
	port = gadget_priv(g);
	port->bdev = bdev;
	return gadget_publish(g);	//~ BL405
}

/* Each time that one asks it is the same memory. */
static void fill(struct gadget *g, struct bus_device *bdev)
{
	struct port *port = gadget_priv(g);

	port->bdev = bdev;
}

static int ok_probe_priv_helper(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct port));
	struct port *port;

	if (!g)
		return -ENOMEM;
	fill(g, bdev);
	g->name = "port";
	port = gadget_priv(g);
	mutex_init(&port->lock);
	return gadget_publish(g);
}

static int bad_probe_priv_used(struct bus_device *bdev)
{
	struct gadget *g = devm_gadget_alloc(&bdev->dev, sizeof(struct port));
	struct port *port;

	if (!g)
		return -ENOMEM;
	port = gadget_priv(g);
	mutex_init(&port->lock);
	device_touch(&port->bdev->dev);	//~ BL303
	port->bdev = bdev;
	return gadget_publish(g);
}

/* Where elements are filled in a loop, one of them stands for all. */
struct channel {
	struct bus_device *bdev;
	int nr;
};

static int ok_probe_array(struct bus_device *bdev)
{
	struct channel *ch;
	int err;

	ch = devm_kzalloc(&bdev->dev, 4 * sizeof(*ch), GFP_KERNEL);
	if (!ch)
		return -ENOMEM;
	for (int i = 0; i < 4; i++) {
		ch[i].bdev = bdev;
		ch[i].nr = i;
		err = device_touch(&bdev->dev);
		if (err)
			return err;
	}
	return 0;
}

/* Who asks first does not take it for valid. */
struct choice {
	struct bus_device *other;
};

static bool is_chosen(struct choice *c, struct bus_device *bdev)
{
	return !c->other || c->other == bdev;
}

static int ok_probe_asked(struct bus_device *bdev)
{
	struct choice *c = devm_kzalloc(&bdev->dev, sizeof(*c), GFP_KERNEL);

	if (!c)
		return -ENOMEM;
	return is_chosen(c, bdev) ? 0 : -ENODEV;
}

/* And who only passes it to what copes with NULL. */
struct spare {
	void *buf;
};

static int spare_drop(int line, void *cookie)
{
	struct spare *s = cookie;

	return device_spare(s->buf);
}

static int ok_probe_spare(struct bus_device *bdev)
{
	struct spare *s = devm_kzalloc(&bdev->dev, sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	return devm_line_request(&bdev->dev, 2, spare_drop, s);
}

/* What is registered is for others all the more. */
static int ok_probe_line(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	port->bdev = bdev;
	mutex_init(&port->lock);
	dev_set_drvdata(&bdev->dev, port);
	return line_request(3, port_event, port);
}

static int bad_probe_line(struct bus_device *bdev)
{
	struct port *port = devm_kzalloc(&bdev->dev, sizeof(*port), GFP_KERNEL);

	if (!port)
		return -ENOMEM;
	port->bdev = bdev;
	dev_set_drvdata(&bdev->dev, port);
	return line_request(3, port_event, port);	//~ BL405
}

/* Nobody reads what is never set. */
static int ok_probe_line_spare(struct bus_device *bdev)
{
	struct spare *s = devm_kzalloc(&bdev->dev, sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	dev_set_drvdata(&bdev->dev, s);
	return line_request(3, spare_drop, s);
}

static void ok_remove_line(struct bus_device *bdev)
{
	line_free(3, dev_get_drvdata(&bdev->dev));
}

#define TABLE(name)	\
	static const struct bus_driver name ## _driver = { .probe = name }

TABLE(ok_probe);
TABLE(bad_probe_unset);
TABLE(bad_probe_not_made);
TABLE(ok_probe_late);
TABLE(bad_probe_early);
TABLE(ok_probe_priv);
TABLE(bad_probe_priv_unset);
TABLE(bad_probe_priv_not_made);
TABLE(ok_probe_priv_helper);
TABLE(bad_probe_priv_used);
TABLE(ok_probe_array);
TABLE(ok_probe_asked);
TABLE(ok_probe_spare);

static const struct bus_driver line_driver = {
	.probe = ok_probe_line, .remove = ok_remove_line,
};

static const struct bus_driver spare_line_driver = {
	.probe = ok_probe_line_spare, .remove = ok_remove_line,
};

static const struct bus_driver bad_line_driver = {
	.probe = bad_probe_line, .remove = ok_remove_line,
};
