// SPDX-License-Identifier: GPL-2.0-only
/* Members that say how much there is of others. */
#include <belay/belay.h>

#include "mini.h"

struct item {
	u32 key, val;
};

struct set {
	u32 nr;
	struct item item[] __counted_by(nr);
};

struct buf {
	size_t len;
	u8 *data __own(kfree) __nullable __bytes(len);
};

struct vec {
	u32 nr, max;
	struct item *item __own(kfree) __nullable __counted_by(max);
};

void set_free(struct set *s __take __nullable);
void set_free(struct set *s)
{
	kfree(s);
}

u32 ok_flexible(struct set *s, u32 i)
{
	return i < s->nr ? s->item[i].val : 0;
}

u32 bad_flexible(struct set *s, u32 i)
{
	return s->item[i].val;	//~ BL501 needs `i < s->nr`
}

u32 bad_flexible_last(struct set *s)
{
	return s->item[s->nr].val;	//~ BL501
}

u32 bad_flexible_empty(struct set *s)
{
	return s->item[s->nr - 1].val;	//~ BL501
}

u32 ok_flexible_last(struct set *s)
{
	return s->nr ? s->item[s->nr - 1].val : 0;
}

u32 ok_flexible_all(struct set *s)
{
	u32 sum = 0, i;

	for (i = 0; i < s->nr; i++)
		sum += s->item[i].val;
	return sum;
}

struct set *ok_make(u32 n)
	__own(set_free) __nullable
{
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return NULL;
	s->nr = n;
	return s;
}

/* The count says more than was allocated. */
struct set *bad_make(u32 n)
	__own(set_free) __nullable
{
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return NULL;
	s->nr = n + 1;
	return s;	//~ BL503
}

struct set *bad_make_short(u32 n)
	__own(set_free) __nullable
{
	struct set *s = kzalloc((size_t)n * sizeof(s->item[0]), GFP_KERNEL);

	if (!s)
		return NULL;
	s->nr = n;	//~ BL501
	return s;	//~ BL503
}

/* Filled while it is nobody else's. */
struct set *ok_fill(u32 n, const u32 *keys __counted_by(n))
	__own(set_free) __nullable
{
	struct set *s;
	u32 i;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return NULL;
	for (i = 0; i < n; i++)
		s->item[i].key = keys[i];
	s->nr = n;
	return s;
}

/* A pointer member and its length. */
u8 ok_bytes(struct buf *b, size_t i)
{
	return b->data && i < b->len ? b->data[i] : 0;
}

u8 bad_bytes(struct buf *b, size_t i)
{
	return b->data && i <= b->len ? b->data[i] : 0;	//~ BL501
}

int ok_copy_out(struct buf *b, void *to __bytes(n), size_t n)
{
	if (!b->data || n > b->len)
		return -EINVAL;
	memcpy(to, b->data, n);
	return 0;
}

int bad_copy_out(struct buf *b, void *to __bytes(n), size_t n)
{
	if (!b->data)
		return -EINVAL;
	memcpy(to, b->data, n);	//~ BL502
	return 0;
}

/* Both are set, in either order. */
int ok_replace(struct buf *b, size_t n)
	__sets(b->data)
{
	u8 *data = kzalloc(n, GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	kfree(b->data);
	b->data = data;
	b->len = n;
	return 0;
}

int bad_replace(struct buf *b, size_t n)
	__sets(b->data)
{
	u8 *data = kzalloc(n, GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	kfree(b->data);
	b->data = data;
	return 0;	//~ BL503
}

int ok_clear(struct buf *b)
	__sets(b->data)
{
	kfree(b->data);
	b->data = NULL;
	b->len = 0;
	return 0;
}

int bad_grow_length(struct buf *b)
{
	if (b->data)
		b->len++;
	return 0;	//~ BL503
}

int ok_shrink(struct buf *b, size_t n)
{
	if (b->data && n < b->len)
		b->len = n;
	return 0;
}

int refresh(struct buf *b) __contract;

/* Somebody else may have changed both. */
u8 ok_after_call(struct buf *b)
{
	u8 c = 0;

	if (b->data && b->len)
		c = b->data[0];
	refresh(b);
	return c;
}

/* The old length, for the old data. */
u8 ok_before_growth(struct buf *b, size_t i)
{
	u8 c = 0;

	if (b->data && i < b->len)
		c = b->data[i];
	return c;
}

/* A vector that grows. */
int ok_push(struct vec *v, u32 key)
{
	if (!v->item || v->nr >= v->max)
		return -ENOSPC;
	v->item[v->nr].key = key;
	v->nr++;
	return 0;
}

int bad_push(struct vec *v, u32 key)
{
	if (!v->item || v->nr > v->max)
		return -ENOSPC;
	v->item[v->nr++].key = key;	//~ BL501
	return 0;
}

u32 bad_count_of_other(struct vec *v, u32 i)
{
	if (!v->item || i >= v->nr)
		return 0;
	return v->item[i].val;	//~ BL501
}

/* A member of an object that was allocated for more than itself. */
struct tail {
	u32 len;
	u8 data[];
};

u8 ok_tail(size_t n)
{
	struct tail *t;
	u8 c;

	if (n > 4096)
		return 0;
	t = kzalloc(sizeof(*t) + n, GFP_KERNEL);
	if (!t)
		return 0;
	memset(t->data, 1, n);
	c = n ? t->data[n - 1] : 0;
	kfree(t);
	return c;
}

u8 bad_tail(size_t n)
{
	struct tail *t;
	u8 c;

	if (n > 4096)
		return 0;
	t = kzalloc(sizeof(*t) + n, GFP_KERNEL);
	if (!t)
		return 0;
	c = t->data[n];	//~ BL501
	kfree(t);
	return c;
}

u8 bad_tail_unsaid(struct tail *t, u32 i)
{
	return i < t->len ? t->data[i] : 0;	//~ BL501 nothing says
}

/* A count that is raised where nobody knows what was allocated. */
u32 bad_raised(struct set *s)
{
	s->nr++;	//~ BL503
	return 0;
}

u32 ok_lowered(struct set *s)
{
	if (!s->nr)
		return 0;
	s->nr--;
	return s->item[s->nr].val;
}

/* The data goes by the length that it had. */
u8 bad_length_set_first(struct buf *b, size_t n)
{
	b->len = n;
	return b->data && n ? b->data[n - 1] : 0;	//~ BL501
}

/* What was made here holds what was allocated, whatever its count says. */
struct octet {
	u32 tag;
	u32 val[] __counted_by(8);
};

struct shelf {
	struct set *set __own(set_free) __nullable;
};

u32 ok_constant(struct octet *o, u32 i)
{
	return i < 8 ? o->val[i] : 0;
}

u32 bad_constant(struct octet *o, u32 i)
{
	return i <= 8 ? o->val[i] : 0;	//~ BL501
}

u32 ok_constant_made(u32 i)
{
	struct octet *o;
	u32 val;

	o = kzalloc(sizeof(*o) + 8 * sizeof(o->val[0]), GFP_KERNEL);
	if (!o)
		return 0;
	val = i < 8 ? o->val[i] : 0;
	kfree(o);
	return val;
}

u32 bad_constant_made(u32 i)
{
	struct octet *o = kzalloc(sizeof(*o), GFP_KERNEL);
	u32 val;

	if (!o)
		return 0;
	val = i < 8 ? o->val[i] : 0;	//~ BL501
	kfree(o);
	return val;
}

struct octet *ok_constant_returned(void)
	__own(kfree) __nullable
{
	struct octet *o;

	o = kzalloc(sizeof(*o) + 8 * sizeof(o->val[0]), GFP_KERNEL);
	return o;
}

struct octet *bad_constant_returned(void)
	__own(kfree) __nullable
{
	struct octet *o = kzalloc(sizeof(*o), GFP_KERNEL);

	return o;	//~ BL503
}

int octet_send(const struct octet *o) __contract;

int ok_constant_passed(void)
{
	struct octet *o;
	int err;

	o = kzalloc(sizeof(*o) + 8 * sizeof(o->val[0]), GFP_KERNEL);
	if (!o)
		return -ENOMEM;
	err = octet_send(o);
	kfree(o);
	return err;
}

int bad_constant_passed(void)
{
	struct octet *o = kzalloc(sizeof(*o), GFP_KERNEL);
	int err;

	if (!o)
		return -ENOMEM;
	err = octet_send(o);	//~ BL503
	kfree(o);
	return err;
}

u32 ok_counted_made(u32 n)
{
	u32 sum = 0, i;
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return 0;
	s->nr = n;
	if (s->nr > 4)
		s->nr = 4;
	for (i = 0; i < s->nr; i++)
		sum += s->item[i].val;
	set_free(s);
	return sum;
}

u32 bad_counted_made(u32 i)
{
	struct set *s = kzalloc(sizeof(*s), GFP_KERNEL);
	u32 val;

	if (!s)
		return 0;
	s->nr = 8;
	val = i < 8 ? s->item[i].val : 0;	//~ BL501
	kfree(s);
	return val;
}

u32 bad_counted_either(u32 i, bool large)
{
	struct set *s;
	u32 val;

	if (large)
		s = kzalloc(sizeof(*s) + 4 * sizeof(s->item[0]), GFP_KERNEL);
	else
		s = kzalloc(sizeof(*s), GFP_KERNEL);
	if (!s)
		return 0;
	s->nr = 4;
	val = i < 4 ? s->item[i].val : 0;	//~ BL501
	kfree(s);
	return val;
}

int set_scan(struct set *s) __contract;

/* Others may change the count, but do not raise it beyond what there is. */
u32 ok_counted_passed(u32 n)
{
	u32 sum = 0, i;
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return 0;
	s->nr = n;
	set_scan(s);
	for (i = 0; i < s->nr; i++)
		sum += s->item[i].val;
	kfree(s);
	return sum;
}

u32 bad_counted_passed(u32 n)
{
	u32 val;
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return 0;
	s->nr = n;
	set_scan(s);
	val = s->item[s->nr].val;	//~ BL501
	kfree(s);
	return val;
}

/* Others have it when the count is set. */
int ok_counted_stored(struct shelf *f, u32 n)
	__sets(f->set)
{
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return -ENOMEM;
	set_free(f->set);
	f->set = s;
	s->nr = n;
	return 0;
}

int bad_counted_stored(struct shelf *f)
	__sets(f->set)
{
	struct set *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	set_free(f->set);
	f->set = s;
	s->nr = 8;	//~ BL503
	return 0;
}

int ok_counted_then_stored(struct shelf *f, u32 n)
	__sets(f->set)
{
	struct set *s;

	s = kzalloc(sizeof(*s) + (size_t)n * sizeof(s->item[0]), GFP_KERNEL);
	if (!s)
		return -ENOMEM;
	set_free(f->set);
	s->nr = n;
	f->set = s;
	return 0;
}

int bad_counted_then_stored(struct shelf *f)
	__sets(f->set)
{
	struct set *s = kzalloc(sizeof(*s), GFP_KERNEL);

	if (!s)
		return -ENOMEM;
	set_free(f->set);
	s->nr = 8;
	f->set = s;	//~ BL503
	return 0;
}

/* The memory is not zeroed, and the count is set last. */
struct named {
	u32 id, nr;
	u32 val[] __counted_by(nr);
};

struct drawer {
	struct named *named __own(kfree) __nullable;
};

int ok_counted_at_last(struct drawer *d)
	__sets(d->named)
{
	struct named *m;

	m = kmalloc(sizeof(*m) + 2 * sizeof(m->val[0]), GFP_KERNEL);
	if (!m)
		return -ENOMEM;
	kfree(d->named);
	m->id = 1;
	m->val[0] = 1;
	m->val[1] = 2;
	d->named = m;
	m->nr = 2;
	return 0;
}

int bad_counted_at_last(struct drawer *d)
	__sets(d->named)
{
	struct named *m;

	m = kmalloc(sizeof(*m) + 2 * sizeof(m->val[0]), GFP_KERNEL);
	if (!m)
		return -ENOMEM;
	kfree(d->named);
	m->id = 1;
	m->val[0] = 1;
	m->val[1] = 2;
	d->named = m;
	m->nr = 3;	//~ BL503
	return 0;	//~ BL404
}

/* On the stack, with room behind it. */
u32 ok_counted_local(u32 i)
{
	union {
		u8 bytes[sizeof(struct set) + 4 * sizeof(struct item)];
		struct set set;
	} u = { .set.nr = 4 };
	struct set *s = &u.set;

	return i < 4 ? s->item[i].val : 0;
}

u32 bad_counted_local(u32 i)
{
	union {
		u8 bytes[sizeof(struct set) + 4 * sizeof(struct item)];
		struct set set;
	} u = { .set.nr = 8 };
	struct set *s = &u.set;

	return i < 8 ? s->item[i].val : 0;	//~ BL501
}

u32 ok_counted_local_passed(void)
{
	union {
		u8 bytes[sizeof(struct set) + 4 * sizeof(struct item)];
		struct set set;
	} u = { .set.nr = 4 };

	return (u32)set_scan(&u.set);
}

u32 bad_counted_local_passed(void)
{
	union {
		u8 bytes[sizeof(struct set) + 4 * sizeof(struct item)];
		struct set set;
	} u = { .set.nr = 8 };

	return (u32)set_scan(&u.set);	//~ BL503
}
