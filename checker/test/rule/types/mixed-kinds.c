// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

#define FOO_READY	cpu_to_le32(0x80)
#define FOO_VERSION	3

typedef u32 __bitwise foo_flags_t;
#define FOO_F_SYNC	((__force foo_flags_t)1)
#define FOO_F_META	((__force foo_flags_t)2)

struct foo_desc {
	__le64 addr;
	__le32 len;
	__le16 id;
	__be16 port;
	__be32 ip;
	__le32 extra[4];
};

struct foo_reg {
	__le32 v;
};

int bad_compare(const struct foo_desc *d)
{
	return d->len > 64; //~ BL609 arithmetic on
}

int ok_compare(const struct foo_desc *d)
{
	return le32_to_cpu(d->len) > 64;
}

int bad_equal_to_number(const struct foo_desc *d)
{
	return d->id == FOO_VERSION; //~ BL609 in one operation
}

int ok_equal_to_converted(const struct foo_desc *d)
{
	return d->id == cpu_to_le16(FOO_VERSION);
}

int ok_equal_to_zero(const struct foo_desc *d)
{
	return d->len == 0 || d->id != 0xffff || !d->addr;
}

int ok_equal_to_kin(const struct foo_desc *a, const struct foo_desc *b)
{
	return a->ip == b->ip && a->port != b->port;
}

int bad_equal_to_other(const struct foo_desc *d)
{
	return d->len == d->ip; //~ BL609
}

void bad_assign_number(struct foo_desc *d, u32 len)
{
	d->len = len; //~ BL609 a plain integer where `__le32` is wanted
}

void ok_assign_number(struct foo_desc *d, u32 len)
{
	d->len = cpu_to_le32(len);
	d->addr = 0;
	d->id = cpu_to_le16(len & 0xff);
}

void bad_assign_constant(struct foo_desc *d)
{
	d->len = FOO_VERSION; //~ BL609
}

void ok_assign_constant(struct foo_desc *d)
{
	d->len = cpu_to_le32(FOO_VERSION);
	d->ip = 0xffffffff;
	d->port = ~0;
}

u32 bad_read(const struct foo_desc *d)
{
	u32 len = d->len; //~ BL609 `__le32` where a plain integer is wanted

	return len;
}

u32 ok_read(const struct foo_desc *d)
{
	u32 len = le32_to_cpu(d->len);

	return len;
}

u32 bad_return(const struct foo_desc *d)
{
	return d->len; //~ BL609
}

__le32 ok_return(const struct foo_desc *d)
{
	return d->len;
}

void bad_other_order(struct foo_desc *d, const struct foo_desc *s)
{
	d->len = s->ip; //~ BL609 `__be32` where `__le32` is wanted
}

void ok_other_order(struct foo_desc *d, const struct foo_desc *s)
{
	d->len = cpu_to_le32(be32_to_cpu(s->ip));
}

void bad_add(struct foo_desc *d)
{
	d->len += 4; //~ BL609
}

void ok_add(struct foo_desc *d)
{
	le32_add_cpu(&d->len, 4);
}

void bad_increment(struct foo_desc *d)
{
	d->id++; //~ BL609
}

void ok_increment(struct foo_desc *d)
{
	d->id = cpu_to_le16(le16_to_cpu(d->id) + 1);
}

int bad_shift(const struct foo_desc *d)
{
	return d->len >> 8; //~ BL609
}

int ok_shift(const struct foo_desc *d)
{
	return le32_to_cpu(d->len) >> 8;
}

int bad_mask(const struct foo_desc *d)
{
	return !!(d->len & 0x80); //~ BL609
}

int ok_mask(const struct foo_desc *d)
{
	return !!(d->len & FOO_READY) || !!(d->len & cpu_to_le32(0x100));
}

void ok_mask_set(struct foo_desc *d)
{
	d->len |= FOO_READY;
	d->len &= ~FOO_READY;
	d->len = (d->len & ~cpu_to_le32(0xff)) | cpu_to_le32(7);
}

static int foo_set(u32 len)
{
	return len > 4;
}

static int foo_put(__le32 len)
{
	return len == cpu_to_le32(4);
}

int bad_argument(const struct foo_desc *d)
{
	return foo_set(d->len); //~ BL609
}

int ok_argument(const struct foo_desc *d)
{
	return foo_set(le32_to_cpu(d->len)) + foo_put(d->len);
}

int bad_argument_back(u32 len)
{
	return foo_put(len); //~ BL609
}

int ok_argument_back(u32 len)
{
	return foo_put(cpu_to_le32(len));
}

void bad_initialiser(struct foo_desc *out, u32 len)
{
	struct foo_desc d = {
		.len = len, //~ BL609
	};

	*out = d;
}

void ok_initialiser(struct foo_desc *out, u32 len)
{
	struct foo_desc d = {
		.len = cpu_to_le32(len),
		.ip = 0,
	};

	*out = d;
}

u32 bad_cast(const struct foo_desc *d)
{
	return (u32)d->len; //~ BL609 a cast from
}

u32 ok_cast(const struct foo_desc *d)
{
	return (__force u32)d->len;
}

u32 bad_pointer(u32 *host)
{
	return le32_to_cpup(host); //~ BL609 a pointer to
}

u32 bad_pointer_cast(void *p __bytes(4))
{
	return le32_to_cpup((u32 *)p); //~ BL609 a pointer to
}

u32 ok_pointer(const struct foo_desc *d)
{
	return le32_to_cpup(&d->len) + le32_to_cpup(d->extra);
}

u32 ok_pointer_to_element(const struct foo_desc *d, u32 i)
{
	return i < 4 ? le32_to_cpup(&d->extra[i]) : 0;
}

u32 bad_conditional(const struct foo_desc *d, u32 host, bool le)
{
	return le ? d->len : host; //~ BL609
}

u32 ok_conditional(const struct foo_desc *d, u32 host, bool le)
{
	return le ? le32_to_cpu(d->len) : host;
}

u32 bad_read_once(const struct foo_desc *d)
{
	u32 len = READ_ONCE(d->len); //~ BL609

	return len;
}

u32 ok_read_once(const struct foo_desc *d)
{
	__le32 raw = READ_ONCE(d->len);

	return le32_to_cpu(raw) + le32_to_cpu(READ_ONCE(d->extra[0]));
}

u32 ok_typeof(const struct foo_desc *d)
{
	typeof(d->len) raw = d->len;

	return le32_to_cpu(raw);
}

u32 ok_swap(struct foo_desc *a, struct foo_desc *b)
{
	__le32 t = a->len;

	a->len = b->len;
	b->len = t;
	return 0;
}

u32 bad_own_kind(foo_flags_t flags)
{
	return flags + 1; //~ BL609
}

u32 ok_own_kind(foo_flags_t flags)
{
	flags |= FOO_F_META;
	return !!(flags & (FOO_F_SYNC | FOO_F_META));
}

foo_flags_t bad_own_kind_number(void)
{
	return 4; //~ BL609
}

foo_flags_t ok_own_kind_constant(void)
{
	return FOO_F_SYNC;
}

struct foo_reg ok_struct(struct foo_reg r)
{
	struct foo_reg copy = r;

	return copy;
}

void ok_copied_whole(struct foo_desc *d, const struct foo_desc *s)
{
	memcpy(d, s, sizeof(*d));
}
