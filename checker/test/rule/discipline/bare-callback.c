// SPDX-License-Identifier: GPL-2.0-only
/* BL905: function pointers without a contract, assigned or called. */
#include <belay/belay.h>

#include "mini.h"

struct driver_ops {
	int (*probe)(struct device *dev);
	void (*remove)(struct device *dev);
};

#ifdef __BELAY__
int __slot(driver_ops, probe)(struct device *dev) __contract;
__slot_check(driver_ops, probe);
#endif

static int ok_probe(struct device *dev)
{
	return device_irq(dev);
}

static void plain_remove(struct device *dev)
{
	device_irq(dev);
}

const struct driver_ops ok_ops = {
	.probe = ok_probe,
};

const struct driver_ops bad_ops = {
	.probe = ok_probe,
	.remove = plain_remove,	//~ BL905 remove
};

void bad_assigned(struct driver_ops *ops)
{
	ops->remove = plain_remove;	//~ BL905 remove
}

void ok_assigned(struct driver_ops *ops)
{
	ops->probe = ok_probe;
}

/* A member of one without a name belongs to the structure around it. */
struct other_ops {
	union {
		void (*shutdown)(struct device *dev);
		void (*stop)(struct device *dev);
	};
	struct {
		struct {
			void (*halt)(struct device *dev);
			void (*reset)(struct device *dev);
		};
	};
};

#ifdef __BELAY__
void __slot(other_ops, shutdown)(struct device *dev) __contract;
__slot_check(other_ops, shutdown);
void __slot(other_ops, halt)(struct device *dev) __contract;
__slot_check(other_ops, halt);
#endif

const struct other_ops ok_anonymous = {
	.shutdown = plain_remove,
};

const struct other_ops bad_anonymous = {
	.stop = plain_remove,	//~ BL905 of `struct other_ops`
};

void ok_call_anonymous(const struct other_ops *ops, struct device *dev)
{
	ops->halt(dev);
}

void bad_call_anonymous(const struct other_ops *ops, struct device *dev)
{
	ops->reset(dev);	//~ BL905
}

/* A call through a member with a contract is like any other call. */
int ok_call(const struct driver_ops *ops, struct device *dev)
{
	return ops->probe(dev);
}

void bad_call(const struct driver_ops *ops, struct device *dev)
{
	ops->remove(dev);	//~ BL905
}

int bad_call_of_parameter(int (*fn)(void))
{
	return fn();	//~ BL905
}

static int zero(void)
{
	return 0;
}

int bad_call_of_local(bool other)
{
	int (*fn)(void) = NULL;

	if (other)
		fn = zero;	//~ BL905
	return fn ? fn() : 0;
}

int ok_call_by_name(bool other)
{
	return other ? zero() : 0;
}
