// SPDX-License-Identifier: GPL-2.0-only
/* BL101, BL106, BL107: flexible arrays of owners, allocated arrays of structures. */
#include <belay/belay.h>

#include "mini.h"

#define SIZE_MAX	(~(size_t)0)
#define struct_size(p, m, n)						\
	(__builtin_mul_overflow_p((size_t)(n), sizeof((p)->m[0]), (size_t)0) ? \
	 SIZE_MAX : sizeof(*(p)) + (size_t)(n) * sizeof((p)->m[0]))

struct clkdev;
struct clkdev *clkdev_get(u32 id) __own(clkdev_put) __nullable;
void clkdev_put(struct clkdev *clk __take __nullable);

void *kzalloc_flex(size_t head, size_t n, size_t each, gfp_t gfp)
	__own(kfree) __nullable __bytes(n * each + head) __zeroed;

/* Pointers at the end. */
struct bundle {
	u32 n;
	struct clkdev *clks[] __own(clkdev_put) __nullable __counted_by(n);
};

void bundle_free(struct bundle *b __take __nullable);

static void ok_free(struct bundle *b __take)
{
	u32 i;

	for (i = 0; i < b->n; i++)
		clkdev_put(b->clks[i]);
	kfree(b);
}

static void bad_free(struct bundle *b __take)
{
	kfree(b);	//~ BL107 clks
}

static void bad_free_first_stays(struct bundle *b __take)
{
	u32 i;

	for (i = 1; i < b->n; i++)
		clkdev_put(b->clks[i]);
	kfree(b);	//~ BL107 clks
}

static void ok_free_by_count(struct bundle *b __take)
{
	while (b->n)
		clkdev_put(b->clks[--b->n]);
	kfree(b);
}

static void ok_free_by_count_down(struct bundle *b __take)
{
	while (b->n > 0) {
		b->n--;
		clkdev_put(b->clks[b->n]);
	}
	kfree(b);
}

static void bad_free_count_cleared(struct bundle *b __take)
{
	b->n = 0;
	kfree(b);	//~ BL107 clks
}

static struct bundle *ok_new(u32 n)
	__own(bundle_free) __nullable
{
	struct bundle *b = kzalloc_flex(sizeof(*b), n, sizeof(b->clks[0]),
					GFP_KERNEL);
	u32 i;

	if (!b)
		return NULL;
	b->n = n;
	for (i = 0; i < n; i++) {
		b->clks[i] = clkdev_get(i);
		if (!b->clks[i])
			goto unwind;
	}
	return b;

unwind:
	while (i--)
		clkdev_put(b->clks[i]);
	kfree(b);
	return NULL;
}

static struct bundle *bad_new(u32 n)
	__own(bundle_free) __nullable
{
	struct bundle *b = kzalloc_flex(sizeof(*b), n, sizeof(b->clks[0]),
					GFP_KERNEL);
	u32 i;

	if (!b)
		return NULL;
	b->n = n;
	for (i = 0; i < n; i++) {
		b->clks[i] = clkdev_get(i);
		if (!b->clks[i])
			goto free;
	}
	return b;

free:
	kfree(b);	//~ BL107 clks
	return NULL;
}

/* Counted as it is filled. */
static struct bundle *ok_new_counting(u32 n)
	__own(bundle_free) __nullable
{
	struct bundle *b = kzalloc_flex(sizeof(*b), n, sizeof(b->clks[0]),
					GFP_KERNEL);
	struct clkdev *clk;

	if (!b)
		return NULL;
	while (b->n < n) {
		clk = clkdev_get(b->n);
		if (!clk) {
			bundle_free(b);
			return NULL;
		}
		b->clks[b->n++] = clk;
	}
	return b;
}

static struct bundle *bad_new_not_counted(u32 n)
	__own(bundle_free) __nullable
{
	struct bundle *b = kzalloc_flex(sizeof(*b), n, sizeof(b->clks[0]),
					GFP_KERNEL);
	u32 i;

	if (!b)
		return NULL;
	for (i = 0; i < n; i++)
		b->clks[i] = clkdev_get(i);
	return b;	//~ BL101 clks
}

/* Structures at the end. */
struct lane {
	u32 id;
	char *name __own(kfree) __nullable;
	void *mem __own(kvfree) __nullable;
};

struct road {
	u32 nr_lanes;
	struct lane lanes[] __counted_by(nr_lanes);
};

void road_free(struct road *road __take __nullable);

static void ok_road_free(struct road *road __take)
{
	u32 i;

	for (i = 0; i < road->nr_lanes; i++) {
		kfree(road->lanes[i].name);
		kvfree(road->lanes[i].mem);
	}
	kfree(road);
}

static void bad_road_free(struct road *road __take)
{
	u32 i;

	for (i = 0; i < road->nr_lanes; i++)
		kvfree(road->lanes[i].mem);
	kfree(road);	//~ BL107 name
}

static struct road *ok_road_new(u32 n)
	__own(road_free) __nullable
{
	struct road *road;
	u32 i;

	road = kzalloc_flex(sizeof(*road), n, sizeof(road->lanes[0]),
			    GFP_KERNEL);
	if (!road)
		return NULL;
	road->nr_lanes = n;
	for (i = 0; i < n; i++) {
		struct lane *lane = &road->lanes[i];

		lane->id = i;
		lane->name = kstrdup("lane", GFP_KERNEL);
		if (!lane->name)
			goto unwind;
		lane->mem = kvzalloc(4096, GFP_KERNEL);
		if (!lane->mem) {
			kfree(lane->name);
			lane->name = NULL;
			goto unwind;
		}
	}
	return road;

unwind:
	while (i--) {
		kfree(road->lanes[i].name);
		kvfree(road->lanes[i].mem);
	}
	kfree(road);
	return NULL;
}

static struct road *bad_road_new(u32 n)
	__own(road_free) __nullable
{
	struct road *road;
	u32 i;

	road = kzalloc_flex(sizeof(*road), n, sizeof(road->lanes[0]),
			    GFP_KERNEL);
	if (!road)
		return NULL;
	road->nr_lanes = n;
	for (i = 0; i < n; i++) {
		struct lane *lane = &road->lanes[i];

		lane->name = kstrdup("lane", GFP_KERNEL);
		if (!lane->name)
			goto unwind;
		lane->mem = kvzalloc(4096, GFP_KERNEL);
		if (!lane->mem)
			goto unwind;
	}
	return road;

unwind:
	while (i--) {
		kfree(road->lanes[i].name);
		kvfree(road->lanes[i].mem);
	}
	kfree(road);	//~ BL107 name
	return NULL;
}

/* Structures in memory of their own. */
struct fleet {
	u32 nr;
	struct lane *lanes __own(kfree) __counted_by(nr);
};

void fleet_free(struct fleet *fleet __take __nullable);

static void ok_fleet_free(struct fleet *fleet __take)
{
	u32 i;

	for (i = 0; i < fleet->nr; i++) {
		struct lane *lane = &fleet->lanes[i];

		kfree(lane->name);
		kvfree(lane->mem);
	}
	kfree(fleet->lanes);
	kfree(fleet);
}

static void bad_fleet_free(struct fleet *fleet __take)
{
	u32 i;

	for (i = 0; i < fleet->nr; i++)
		kfree(fleet->lanes[i].name);
	kfree(fleet->lanes);	//~ BL107 mem
	kfree(fleet);
}

static void bad_fleet_free_none(struct fleet *fleet __take)
{
	kfree(fleet->lanes);	//~ BL107
	kfree(fleet);
}

/* By a pointer that walks. */
static void ok_fleet_walk(struct fleet *fleet __take)
{
	struct lane *lane = fleet->lanes;
	u32 i;

	for (i = 0; i < fleet->nr; i++, lane++) {
		kfree(lane->name);
		kvfree(lane->mem);
	}
	kfree(fleet->lanes);
	kfree(fleet);
}

static struct fleet *ok_fleet_new(u32 n)
	__own(fleet_free) __nullable
{
	struct fleet *fleet = kzalloc(sizeof(*fleet), GFP_KERNEL);
	u32 i;

	if (!fleet)
		return NULL;
	fleet->lanes = kcalloc(n, sizeof(*fleet->lanes), GFP_KERNEL);
	if (!fleet->lanes)
		goto free;
	fleet->nr = n;
	for (i = 0; i < n; i++) {
		fleet->lanes[i].name = kstrdup("lane", GFP_KERNEL);
		if (!fleet->lanes[i].name)
			goto unwind;
	}
	return fleet;

unwind:
	while (i--)
		kfree(fleet->lanes[i].name);
	kfree(fleet->lanes);
free:
	kfree(fleet);
	return NULL;
}

static struct fleet *bad_fleet_new(u32 n)
	__own(fleet_free) __nullable
{
	struct fleet *fleet = kzalloc(sizeof(*fleet), GFP_KERNEL);
	u32 i;

	if (!fleet)
		return NULL;
	fleet->lanes = kcalloc(n, sizeof(*fleet->lanes), GFP_KERNEL);
	if (!fleet->lanes)
		goto free;
	fleet->nr = n;
	for (i = 0; i < n; i++) {
		fleet->lanes[i].name = kstrdup("lane", GFP_KERNEL);
		if (!fleet->lanes[i].name)
			goto unwind;
	}
	return fleet;

unwind:
	kfree(fleet->lanes);	//~ BL107
free:
	kfree(fleet);
	return NULL;
}

/* Filled in a local before anybody sees it. */
static int ok_fleet_local(struct fleet *fleet, u32 n)
	__sets(fleet->lanes) __sets(fleet->nr)
{
	struct lane *lanes = kcalloc(n, sizeof(*lanes), GFP_KERNEL);
	u32 i;

	if (!lanes)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		lanes[i].name = kstrdup("lane", GFP_KERNEL);
		if (!lanes[i].name)
			goto unwind;
	}
	for (i = 0; i < fleet->nr; i++) {
		kfree(fleet->lanes[i].name);
		kvfree(fleet->lanes[i].mem);
	}
	kfree(fleet->lanes);
	fleet->lanes = lanes;
	fleet->nr = n;
	return 0;

unwind:
	while (i--)
		kfree(lanes[i].name);
	kfree(lanes);
	return -ENOMEM;
}

static int bad_fleet_local(struct fleet *fleet, u32 n)
	__sets(fleet->lanes) __sets(fleet->nr)
{
	struct lane *lanes = kcalloc(n, sizeof(*lanes), GFP_KERNEL);
	u32 i;

	if (!lanes)
		return -ENOMEM;
	for (i = 0; i < n; i++) {
		lanes[i].name = kstrdup("lane", GFP_KERNEL);
		if (!lanes[i].name)
			goto unwind;
	}
	for (i = 0; i < fleet->nr; i++)
		kfree(fleet->lanes[i].name);
	kfree(fleet->lanes);	//~ BL107
	fleet->lanes = lanes;
	fleet->nr = n;
	return 0;

unwind:
	kfree(lanes);	//~ BL107
	return -ENOMEM;
}
