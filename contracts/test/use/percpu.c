// SPDX-License-Identifier: GPL-2.0-only
/* What per-CPU accessors yield; numbers of a driver's own in tables. */
#include <linux/mod_devicetable.h>
#include <linux/percpu.h>
#include <linux/slab.h>
#include <belay/belay.h>

struct tally {
	unsigned int n;
	char *last __own(kfree) __nullable;
};

static DEFINE_PER_CPU(struct tally, tallies);

unsigned int ok_sum(void)
{
	return per_cpu(tallies, 0).n + per_cpu_ptr(&tallies, 1)->n +
	       this_cpu_ptr(&tallies)->n;
}

void ok_clear(unsigned int cpu) __sets(struct tally.last)
{
	struct tally *t = per_cpu_ptr(&tallies, cpu);

	kfree(t->last);
	t->last = NULL;
}

/* Two CPUs have two copies. */
void bad_clear(unsigned int cpu) __sets(struct tally.last)
{
	kfree(per_cpu_ptr(&tallies, cpu)->last);
	this_cpu_ptr(&tallies)->last = NULL; //~ BL106
} //~ BL109

struct model {
	unsigned int channels;
	const struct model *next;
};

static const struct model model;

static const struct i2c_device_id ids[] = {
	{ "a", (kernel_ulong_t)&model },
	{ }
};

unsigned int ok_model(void)
{
	const struct i2c_device_id *id = &ids[0];

	return ((const struct model *)id->driver_data)->channels;
}

unsigned int bad_model(const struct i2c_device_id *id)
{
	return ((const struct tally *)id->driver_data)->n; //~ BL603
}
