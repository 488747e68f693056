// SPDX-License-Identifier: GPL-2.0-only
/* BL402: an output that the words promise stays unset. */
#include <belay/belay.h>

#include "mini.h"

struct info {
	u32 id;
	u32 rev;
	u32 caps[2];
};

int probe(u32 id) __contract;

int bad_error_path_only(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	if (id > 4) {
		*val = 0;
		return -EINVAL;
	}
	return 0;	//~ BL402
}

int ok_success_path_only(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	if (id > 4)
		return -EINVAL;
	*val = id * 2;
	return 0;
}

int bad_store_deleted(u32 *val __init_out, u32 id)
{
	return probe(id);	//~ BL402
}

int ok_store_present(u32 *val __init_out, u32 id)
{
	*val = id;
	return probe(id);
}

int bad_early_return(u32 *val __init_out, u32 id)
{
	int err = probe(id);

	if (err)
		return err;	//~ BL402
	*val = id;
	return 0;
}

int ok_early_return(u32 *val __init_out, u32 id)
{
	int err = probe(id);

	*val = err ? 0 : id;
	return err;
}

/* The result of somebody else decides. */
int ok_result_handed_on(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	int err = probe(id);

	if (!err)
		*val = id;
	return err;
}

int bad_result_handed_on(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	int err = probe(id);

	if (err)
		*val = id;
	return err;	//~ BL402
}

/* All members, or it is not the whole structure. */
void bad_member_missing(struct info *info __init_out, u32 id)
{
	info->id = id;
	info->caps[0] = 0;
	info->caps[1] = 0;
}	//~ BL402

void ok_all_members(struct info *info __init_out, u32 id)
{
	info->id = id;
	info->rev = 0;
	info->caps[0] = 0;
	info->caps[1] = 0;
}

void ok_memset_first(struct info *info __init_out, u32 id)
{
	memset(info, 0, sizeof(*info));
	info->id = id;
}

void ok_whole_assignment(struct info *info __init_out, u32 id)
{
	*info = (struct info){ .id = id };
}

/* Passed through to a callee that sets it. */
int ok_delegated(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	return ok_success_path_only(val, id);
}

int bad_delegated(u32 *val, u32 id)
	__sets(*val, result == 0)
{
	if (id)
		ok_success_path_only(val, id);
	return 0;	//~ BL402
}

/* Several outputs. */
int bad_second_output(u32 *lo, u32 *hi, u64 val)
	__sets(*lo, result == 0) __sets(*hi, result == 0)
{
	*lo = val;
	if (val >> 32)
		*hi = val >> 32;
	return 0;	//~ BL402 hi
}

int ok_second_output(u32 *lo, u32 *hi, u64 val)
	__sets(*lo, result == 0) __sets(*hi, result == 0)
{
	*lo = val;
	*hi = val >> 32;
	return 0;
}

/* The condition may be about a pointer. */
struct info *ok_pointer_result(struct info *info, u32 *rev)
	__nullable __sets(*rev, result != NULL)
{
	if (!info->id)
		return NULL;
	*rev = info->rev;
	return info;
}

struct info *bad_pointer_result(struct info *info, u32 *rev)
	__nullable __sets(*rev, result != NULL)
{
	if (info->id)
		*rev = info->rev;
	return info;	//~ BL402
}
