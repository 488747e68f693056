// SPDX-License-Identifier: GPL-2.0-only
/* BL4xx: what is initialised depends on the path, member by member. */
#include <belay/belay.h>

#include "mini.h"

enum state {
	STATE_NONE,
	STATE_PART,
	STATE_ALL = 5,
};

struct info {
	u32 version;
	u32 size;
	u8 name[8];
};

struct nested {
	struct info info;
	u32 crc;
};

int read_reg(u32 reg, u32 *val) __sets(*val, result == 0);
bool peek_reg(u32 reg, u32 *val) __sets(*val, result);
int count_regs(u32 reg, u32 *val) __sets(*val, result > 0);
enum state fill_info(struct info *info) __sets(*info, result == STATE_ALL);
struct info *map_info(u32 *size) __sets(*size, result != NULL) __nullable;
struct info *open_info(u32 *size) __sets(*size, !IS_ERR(result)) __errptr;
int use(const struct info *info) __contract;
int use_nested(const struct nested *n) __contract;
void info_defaults(struct info *info __init_out);

/* The condition may be any that a result can meet. */
u32 ok_bool(u32 reg)
{
	u32 val;

	if (!peek_reg(reg, &val))
		return 0;
	return val;
}

u32 bad_bool(u32 reg)
{
	u32 val;

	if (peek_reg(reg, &val))
		return 0;
	return val;	//~ BL401
}

u32 ok_positive(u32 reg)
{
	u32 val;
	int n = count_regs(reg, &val);

	return n > 0 ? val : 0;
}

u32 bad_positive(u32 reg)
{
	u32 val;
	int n = count_regs(reg, &val);

	return n >= 0 ? val : 0;	//~ BL401
}

int ok_enumerator(void)
{
	struct info info;

	if (fill_info(&info) != STATE_ALL)
		return -EIO;
	return use(&info);
}

int bad_enumerator(void)
{
	struct info info;

	if (fill_info(&info) == STATE_NONE)
		return -EIO;
	return use(&info);	//~ BL404
}

u32 ok_null(void)
{
	u32 size;
	struct info *info = map_info(&size);

	return info ? info->version + size : 0;
}

u32 bad_null(void)
{
	u32 size;
	struct info *info = map_info(&size);

	return info ? info->version : size;	//~ BL401
}

u32 ok_errptr(void)
{
	u32 size;
	struct info *info = open_info(&size);

	if (IS_ERR(info))
		return 0;
	return size;
}

u32 bad_errptr(void)
{
	u32 size;
	struct info *info = open_info(&size);

	if (!IS_ERR(info))
		return 0;
	return size;	//~ BL401
}

/* Several, in a row; the last error counts for the last only. */
int ok_row(u32 *sum __init_out)
{
	u32 a, b;
	int err;

	*sum = 0;
	err = read_reg(0, &a);
	if (err)
		return err;
	err = read_reg(4, &b);
	if (err)
		return err;
	*sum = a + b;
	return 0;
}

int bad_row(u32 *sum __init_out)
{
	u32 a, b;
	int err;

	*sum = 0;
	err = read_reg(0, &a);
	err = read_reg(4, &b);
	if (err)
		return err;
	*sum = a + b;	//~ BL401
	return 0;
}

int ok_or(u32 *sum __init_out)
{
	u32 a, b;
	int err;

	*sum = 0;
	err = read_reg(0, &a) || read_reg(4, &b);
	if (err)
		return -EIO;
	*sum = a + b;
	return 0;
}

int bad_or(u32 *sum __init_out)
{
	u32 a, b;
	int err;

	*sum = 0;
	err = read_reg(0, &a) && read_reg(4, &b);
	if (err)
		return -EIO;
	*sum = a + b;	//~ BL401 //~ BL401
	return 0;
}

/* Where both must have failed, and where one is enough. */
int ok_either(void)
{
	u32 val;

	if (read_reg(0, &val) && read_reg(4, &val))
		return -EIO;
	return (int)val;
}

int bad_either(void)
{
	u32 val;

	if (read_reg(0, &val) && peek_reg(4, &val))
		return -EIO;
	return (int)val;	//~ BL401
}

/* A loop that ends with a value or not at all. */
int ok_until(void)
{
	u32 val;

	while (read_reg(0, &val))
		printk("again\n");
	return (int)val;
}

int bad_until(void)
{
	u32 val, i;

	for (i = 0; i < 3; i++)
		if (!read_reg(i, &val))
			break;
	return (int)val;	//~ BL401
}

int ok_until_tested(void)
{
	u32 val, i;

	for (i = 0; i < 3; i++)
		if (!read_reg(i, &val))
			return (int)val;
	return -EIO;
}

int bad_first_round(u32 n)
{
	u32 last, i;

	for (i = 0; i < n; i++)
		last = i;
	return (int)last;	//~ BL401
}

int ok_first_round(u32 n)
{
	u32 last = 0, i;

	for (i = 0; i < n; i++)
		last = i;
	return (int)last;
}

/* Carried from round to round. */
int ok_previous(u32 n)
{
	u32 prev, i, sum = 0;

	for (i = 0; i < n; i++) {
		if (i)
			sum += prev;
		prev = i;
	}
	return (int)sum;
}

int bad_previous(u32 n)
{
	u32 prev, i, sum = 0;

	for (i = 0; i < n; i++) {
		sum += prev;	//~ BL401
		prev = i;
	}
	return (int)sum;
}

/* Structures, member by member. */
int ok_members(void)
{
	struct info info;

	info.version = 1;
	info.size = sizeof(info);
	memset(info.name, 0, sizeof(info.name));
	return use(&info);
}

int bad_members(void)
{
	struct info info;

	info.version = 1;
	info.size = sizeof(info);
	return use(&info);	//~ BL404
}

int ok_designated(void)
{
	struct info info = { .version = 1 };

	return use(&info);
}

int bad_members_by_path(bool big)
{
	struct info info;

	memset(info.name, 0, sizeof(info.name));
	info.version = 1;
	if (big)
		info.size = sizeof(info);
	return use(&info);	//~ BL404
}

int ok_members_by_path(bool big)
{
	struct info info;

	memset(info.name, 0, sizeof(info.name));
	info.version = 1;
	if (big)
		info.size = sizeof(info);
	else
		info.size = 4;
	return use(&info);
}

int ok_nested(void)
{
	struct nested n;

	info_defaults(&n.info);
	n.crc = 0;
	return use_nested(&n);
}

int bad_nested(void)
{
	struct nested n;

	info_defaults(&n.info);
	return use_nested(&n);	//~ BL404
}

int ok_nested_conditional(void)
{
	struct nested n;

	if (fill_info(&n.info) != STATE_ALL)
		return -EIO;
	n.crc = n.info.size;
	return use_nested(&n);
}

int bad_nested_conditional(void)
{
	struct nested n;

	fill_info(&n.info);
	n.crc = 0;
	return use_nested(&n);	//~ BL404
}

/* An element of an array, and all of them. */
int ok_array(u32 i)
{
	u32 regs[4] = { 0 };

	if (i < 4 && read_reg(i, &regs[i]))
		return -EIO;
	return (int)regs[0];
}

int ok_array_filled(void)
{
	u32 regs[4];
	u32 i;

	for (i = 0; i < 4; i++)
		regs[i] = i;
	return (int)regs[3];
}

/* The heap. */
struct info *ok_kzalloc(void) __own(kfree) __nullable
{
	struct info *info = kzalloc(sizeof(*info), GFP_KERNEL);

	if (info)
		info->version = 1;
	return info;
}

struct info *bad_kmalloc(void) __own(kfree) __nullable
{
	struct info *info = kmalloc(sizeof(*info), GFP_KERNEL);

	if (info)
		info->version = 1;
	return info;	//~ BL404
}

struct info *ok_kmalloc_all(void) __own(kfree) __nullable
{
	struct info *info = kmalloc(sizeof(*info), GFP_KERNEL);

	if (!info)
		return NULL;
	info_defaults(info);
	info->version = 2;
	return info;
}

struct info *ok_kmalloc_conditional(void) __own(kfree) __nullable
{
	struct info *info = kmalloc(sizeof(*info), GFP_KERNEL);

	if (!info)
		return NULL;
	if (fill_info(info) != STATE_ALL) {
		kfree(info);
		return NULL;
	}
	return info;
}

struct info *bad_kmalloc_conditional(void) __own(kfree) __nullable
{
	struct info *info = kmalloc(sizeof(*info), GFP_KERNEL);

	if (!info)
		return NULL;
	if (fill_info(info) == STATE_NONE) {
		kfree(info);
		return NULL;
	}
	return info;	//~ BL404
}

int bad_kmalloc_counter(void)
{
	struct info *info = kmalloc(sizeof(*info), GFP_KERNEL);
	int n;

	if (!info)
		return -ENOMEM;
	info->size++;	//~ BL403
	n = (int)info->size;
	kfree(info);
	return n;
}

int ok_kzalloc_counter(void)
{
	struct info *info = kzalloc(sizeof(*info), GFP_KERNEL);
	int n;

	if (!info)
		return -ENOMEM;
	info->size++;
	n = (int)info->size;
	kfree(info);
	return n;
}

/* Bodies: the output is there where the contract says so. */
int ok_body_bool(const u32 *tab, u32 n, u32 *val) __sets(*val, result)
{
	if (!n)
		return false;
	*val = tab[0];
	return true;
}

int bad_body_bool(const u32 *tab, u32 n, u32 *val) __sets(*val, result)
{
	if (!n)
		return true;	//~ BL402
	*val = tab[0];
	return true;
}

enum state ok_body_enum(u32 n, struct info *info)
	__sets(*info, result == STATE_ALL)
{
	info->version = n;
	if (n < 2)
		return STATE_PART;
	info->size = 0;
	memset(info->name, 0, sizeof(info->name));
	return STATE_ALL;
}

enum state bad_body_enum(u32 n, struct info *info)
	__sets(*info, result == STATE_ALL)
{
	info->version = n;
	if (n < 2)
		return STATE_PART;
	memset(info->name, 0, sizeof(info->name));
	return STATE_ALL;	//~ BL402
}

int ok_body_switch(u32 kind, u32 *val) __sets(*val, result == 0)
{
	switch (kind) {
	case 0:
		*val = 4;
		break;
	case 1:
		*val = 8;
		break;
	default:
		return -EINVAL;
	}
	return 0;
}

int bad_body_switch(u32 kind, u32 *val) __sets(*val, result == 0)
{
	switch (kind) {
	case 0:
		*val = 4;
		break;
	case 1:
		break;
	default:
		return -EINVAL;
	}
	return 0;	//~ BL402
}

int ok_body_goto(u32 reg, u32 *val) __sets(*val, result == 0)
{
	int err;

	err = read_reg(reg, val);
	if (err)
		goto out;
	*val &= 0xff;
out:
	return err;
}

int bad_body_goto(u32 reg, u32 *val) __sets(*val, result == 0)
{
	int err = 0;

	if (reg > 4)
		goto out;
	err = read_reg(reg, val);
	if (err)
		goto out;
	*val &= 0xff;
out:
	return err;	//~ BL402
}

int ok_body_retry(u32 reg, u32 *val) __sets(*val, result == 0)
{
	int err, tries = 3;

	do {
		err = read_reg(reg, val);
	} while (err == -EAGAIN && --tries);
	return err;
}

int bad_body_retry(u32 reg, u32 *val) __sets(*val, result == 0)
{
	int err = 0, tries = 3;

	while (tries-- && read_reg(reg, val))
		err = tries;
	return err < 0 ? err : 0;	//~ BL402
}

/* Both outputs, or a status that says which. */
int ok_body_two(u32 *a, u32 *b) __sets(*a, result >= 0) __sets(*b, result > 0)
{
	int err = read_reg(0, a);

	if (err)
		return err < 0 ? err : -EIO;
	return read_reg(4, b) ? 0 : 1;
}

int bad_body_two(u32 *a, u32 *b) __sets(*a, result >= 0) __sets(*b, result > 0)
{
	int err = read_reg(0, a);

	if (err)
		return 0;	//~ BL402
	return read_reg(4, b) ? 0 : 1;
}

int ok_caller_two(void)
{
	u32 a, b;
	int n = ok_body_two(&a, &b);

	if (n < 0)
		return n;
	return (int)(n > 0 ? a + b : a);
}

int bad_caller_two(void)
{
	u32 a, b;
	int n = ok_body_two(&a, &b);

	if (n < 0)
		return n;
	return (int)(a + b);	//~ BL401
}
