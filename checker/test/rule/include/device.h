/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices and drivers in miniature: a bus that binds drivers to devices, memory
 * that goes with a device, a class whose devices have room for the driver,
 * requests whose buffers are filled, registers.
 */
#ifndef DEVICE_H
#define DEVICE_H

#include "mini.h"

struct device {
	struct device *parent;
	void *driver_data;
	void *platform_data;
};

struct bus_device {
	struct device dev;
};

struct bus_driver {
	int (*probe)(struct bus_device *bdev);
	void (*remove)(struct bus_device *bdev);
};

int __slot(bus_driver, probe)(struct bus_device *bdev
				__parks(bus_disable, bus_sleep))
	__cookie_at(bdev->dev.driver_data)
	__sets(bdev->dev.driver_data, result == 0);
__slot_check(bus_driver, probe);
void __slot(bus_driver, remove)(struct bus_device *bdev
				__parks(bus_disable, bus_sleep))
	__cookie_at(bdev->dev.driver_data)
	__takes(bdev->dev.driver_data);
__slot_check(bus_driver, remove);

int bus_enable(struct bus_device *bdev __gives(bus_disable, result == 0))
	__at_most(0);
void bus_disable(struct bus_device *bdev __take);
/* Each use counts; there are two ways to end one. */
int bus_wake(struct bus_device *bdev __gives(bus_sleep));
void bus_sleep(struct bus_device *bdev __take);
void bus_doze(struct bus_device *bdev __take_of(bus_sleep));

static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

static inline void dev_set_drvdata(struct device *dev, void *data)
{
	dev->driver_data = data;
}

void *devm_kzalloc(struct device *dev, size_t n, gfp_t gfp)
	__nullable __bytes(n) __zeroed __fresh __borrows(dev);
int devm_add_action(struct device *dev,
		    void (*action)(void *data) __calls(data), void *data)
	__at_most(0);
struct clk *devm_clk_get(struct device *dev) __errptr __borrows(dev);
int device_touch(struct device *dev) __contract;

/* A line that calls back, with a cookie. */
int line_request(int line, int (*handler)(int line, void *cookie),
		 void *cookie __gives(line_free, result == 0)) __at_most(0);
void line_free(int line, void *cookie __take);

/* A wire, which calls back as soon as it is asked to. */
int wire_request(int wire, int (*handler)(int wire, void *cookie),
		 void *cookie __gives(wire_free, result == 0) __lends(handler))
	__at_most(0);
void wire_free(int wire, void *cookie __take);
int devm_wire_request(struct device *dev, int wire,
		      int (*handler)(int wire, void *cookie),
		      void *cookie __lends(handler)) __at_most(0);

/* Inline, in a header: it is looked into. */
static inline void line_quit(int line, void *cookie)
{
	line_free(line, cookie);
}

int devm_line_request(struct device *dev, int line,
		      int (*handler)(int line, void *cookie), void *cookie)
	__at_most(0);

/* A class: registered, with operations, and with the driver's part. */
struct gadget {
	const char *name;
	int (*start)(struct gadget *g);
	void (*stop)(struct gadget *g);
	int (*fill)(struct gadget *g, void *buf, size_t max);
	struct mutex lock;
	void *cookie;
};

int __slot(gadget, start)(struct gadget *g) __contract;
__slot_check(gadget, start);
void __slot(gadget, stop)(struct gadget *g) __contract;
__slot_check(gadget, stop);
int __slot(gadget, fill)(struct gadget *g, void *buf __bytes(max),
			 size_t max __at_least(16)) __contract;
__slot_check(gadget, fill);

int gadget_register(struct gadget *g __gives(gadget_unregister, result == 0))
	__at_most(0);
void gadget_unregister(struct gadget *g __take);
struct gadget *devm_gadget_alloc(struct device *dev, size_t room)
	__nullable __fresh __borrows(dev);
int gadget_publish(struct gadget *g __becomes(gadget_retract, result == 0))
	__at_most(0);
void gadget_retract(struct gadget *g __take);
struct gadget *gadget_alloc(void) __own(gadget_retract) __nullable;
/* One that is dropped until it is published, and retracted from then on. */
struct gadget *gadget_new(void) __own(gadget_drop) __nullable;
void gadget_drop(struct gadget *g __take __nullable);
void *gadget_priv(const struct gadget *g) __drvdata __zeroed __borrows(g);

/* Ports: numbered by the driver's tables, which the core reads. */
struct gadget_form {
	u32 bits __drvset;
};

struct gadget_port {
	int kind;
	struct gadget_form form;
	int nr __drvset;
	u32 shift __drvset;
	u32 lines __fixed;
	ssize_t (*show)(struct gadget_port *port, char *buf);
};

/* Tables of what a driver is for, with whatever it likes to keep there. */
struct gadget_id {
	char name[8];
	unsigned long driver_data __drvdata __drvset;
};

const struct gadget_id *gadget_match(struct bus_device *bdev) __borrows(bdev);

/* Operations with a number of the driver's own. */
struct gadget_rng {
	const char *name;
	u32 (*read)(struct gadget_rng *rng);
	unsigned long priv __drvdata;
};

u32 __slot(gadget_rng, read)(struct gadget_rng *rng) __contract;
__slot_check(gadget_rng, read);

struct gadget_ports {
	const u32 *config __drvset;
	u32 room __at_most(struct gadget_port.nr + 1);
};

struct gadget_bus {
	u32 width __drvset;
	struct gadget_port *port;
};

struct gadget_bus *
gadget_bus_get(u32 width __drvsets(struct gadget_bus.width)) __contract;

ssize_t __slot(gadget_port, show)(struct gadget_port *port __when(kind != 9),
				  char *buf __bytes(64)) __contract;
__slot_check(gadget_port, show);

/* Supplies: a description of each names the operations that some share. */
struct supply;

struct supply_ops {
	int (*enable)(struct supply *supply);
	int (*sense)(struct supply *supply);
};

struct supply_desc {
	int id __drvset;
	const struct supply_ops *ops;
};

int __slot(supply_ops, enable)(struct supply *supply) __contract;
__slot_check(supply_ops, enable);
int __slot(supply_ops, sense)(struct supply *supply) __contract;
__slot_check(supply_ops, sense);
const struct supply_desc *supply_desc(struct supply *supply) __borrows(supply);
struct supply *supply_register(const struct supply_desc *desc)
	__errptr __borrows(desc);

/* A bank of lines, of which nothing is said here. */
struct gadget_bank {
	u32 lines;
	u32 gap;
	struct device *dev;
};

int bank_register(struct gadget_bank *bank) __at_most(0);

/* Operations that get what a configuration keeps. */
struct store_config {
	int (*read)(void *priv, char *buf, size_t n);
	void *priv;
};

int __slot(store_config, read)(void *priv __cookie_at(struct store_config.priv),
			       char *buf __bytes(n), size_t n) __contract;
__slot_check(store_config, read);
int store_register(const struct store_config *config) __contract;

/* Requests whose buffers the bus fills. */
struct bus_msg {
	bool read;
	size_t len;
	char *buf;
};

int bus_transfer(struct bus_device *bdev, struct bus_msg *msgs, int n)
	__sleeps;
int bus_peek(struct bus_device *bdev, struct bus_msg *msgs, int n) __contract;
int bus_send(struct bus_device *bdev, const void *buf __bytes(n), size_t n)
	__sleeps;

/* Registers, in regions whose length a table of the device says. */
struct resource {
	unsigned long start, end;
};

struct resource *bus_resource(struct bus_device *bdev) __borrows(bdev);
void __iomem *devm_ioremap(struct device *dev, unsigned long start, size_t n)
	__nullable __bytes(n) __borrows(dev);
u32 readl(const volatile void __iomem *addr __bytes(4)) __contract;

u8 crc_table(const u8 table[16] __bytes(16), u8 crc) __contract;

#endif
