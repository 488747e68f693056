// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct device_node;
struct resource {
	u64 start;
};

struct foo {
	u32 id;
	u64 addr;
	char name[16] __cstr;
};

void bad_wide_for_narrow(const struct foo *foo)
{
	printk("%llu\n", foo->id); //~ BL606
}

void ok_wide(const struct foo *foo)
{
	printk("%u %llu\n", foo->id, foo->addr);
}

void bad_narrow_for_wide(const struct foo *foo)
{
	printk("%d\n", foo->addr); //~ BL606
}

void ok_cast(const struct foo *foo)
{
	printk("%lu\n", (unsigned long)foo->addr);
}

void bad_too_few(const struct foo *foo)
{
	printk("%u %u\n", foo->id); //~ BL606
}

void ok_enough(const struct foo *foo)
{
	printk("%u %u\n", foo->id, foo->id + 1);
}

void bad_too_many(const struct foo *foo)
{
	printk("id\n", foo->id); //~ BL606
}

void bad_string_of_number(const struct foo *foo)
{
	printk("%s\n", foo->id); //~ BL606
}

void bad_number_of_pointer(const struct foo *foo)
{
	printk("%d\n", foo); //~ BL606
}

void ok_pointers(const struct foo *foo, const u8 *mac)
{
	printk("%p %pK %pM %pe %*ph\n", foo, foo, mac, ERR_PTR(-EIO), 6, mac);
}

void bad_resource(const struct foo *foo)
{
	printk("%pR\n", foo); //~ BL606
}

void ok_resource(const struct resource *res, const struct device_node *np)
{
	printk("%pR of %pOF\n", res, np);
}

void bad_node(const struct resource *res)
{
	printk("%pOF\n", res); //~ BL606
}

void ok_physical(const u64 *phys)
{
	printk("%pap %pad\n", phys, phys);
}

int bad_into_buffer(char *buf __bytes(8), u64 v)
{
	return snprintf(buf, 8, "%u", v); //~ BL606
}

int ok_into_buffer(char *buf __bytes(8), u64 v)
{
	return snprintf(buf, 8, "%llu%%", v);
}

#define foo_err(foo, fmt, ...) \
	printk("foo %u: " fmt, (foo)->id, ##__VA_ARGS__)

void bad_in_macro(const struct foo *foo)
{
	foo_err(foo, "%d left\n", foo->addr); //~ BL606
}

void ok_in_macro(const struct foo *foo)
{
	foo_err(foo, "%llu left of %s\n", foo->addr, foo->name);
}

void ok_unsafe(const struct foo *foo)
{
	unsafe("a format that only this device's firmware knows") {
		printk("%d\n", foo->addr);
	}
}
