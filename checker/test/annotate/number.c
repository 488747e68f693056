// SPDX-License-Identifier: GPL-2.0-only
/* Members and parameters whose range, or extent, nothing says. */
#include <belay/belay.h>

#include "mini.h"

struct meter {
	u32 shunt;
	int averaging;
	u32 unit;
	u32 nr_taps;
	u32 *taps __own(kfree);
	u32 tap;
	u32 *limits __own(kfree);
};

static struct meter *meter_new(u32 shunt, u32 n)
{
	struct meter *m;

	if (!shunt || !n)
		return NULL;
	m = kzalloc(sizeof(*m), GFP_KERNEL);
	if (!m)
		return NULL;
	m->shunt = shunt;
	m->nr_taps = n;
	m->taps = kcalloc(n, sizeof(*m->taps), GFP_KERNEL);
	if (!m->taps)
		goto free;
	m->limits = kcalloc(4, sizeof(*m->limits), GFP_KERNEL);
	if (!m->limits)
		goto free_taps;
	return m;

free_taps:
	kfree(m->taps);
free:
	kfree(m);
	return NULL;
}

static void meter_free(struct meter *m)
{
	kfree(m->limits);
	kfree(m->taps);
	kfree(m);
}

static int meter_average(struct meter *m, int n)
{
	if (n < 0 || n > 6)
		return -EINVAL;
	m->averaging = n;
	return 0;
}

/* Nothing bounds what is put there: there is no word that stands. */
static void meter_unit(struct meter *m, u32 unit)
{
	m->unit = unit;
}

static int meter_tap(struct meter *m, u32 i)
{
	if (i >= m->nr_taps)
		return -EINVAL;
	m->tap = i;
	return 0;
}

static u32 meter_read(struct meter *m, u32 raw)
{
	return (raw / m->shunt << m->averaging) + m->taps[m->tap] +
	       m->limits[3] + (1U << m->unit);
}

static u32 meter_sum(struct meter *m)
{
	u32 sum = 0;

	for (u32 i = 0; i < m->nr_taps; i++)
		sum += m->taps[i];
	return sum;
}

u32 meter_total(const u32 *raw, u32 n, u32 by)
{
	u32 sum = 0;

	for (u32 i = 0; i < n; i++)
		sum += raw[i];
	return sum / by;
}

const struct {
	struct meter *(*make)(u32 shunt, u32 n);
	void (*free)(struct meter *m);
} meter_ops;
