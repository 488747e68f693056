// SPDX-License-Identifier: GPL-2.0-only
/* Queues: byte fifos, descriptor rings of devices, pools, circular logs. */
#include <belay/belay.h>

#include "mini.h"

#define NR_DESC		32
#define LOG_SIZE	128
#define DESC_OWN	0x8000

/* Free-running counters over a power of two, as in kfifo. */
struct fifo {
	u32 in, out, mask;
	u8 data[256];
};

u32 ok_fifo_put(struct fifo *f, u8 c)
{
	if (f->in - f->out >= sizeof(f->data))
		return 0;
	f->data[f->in++ & (sizeof(f->data) - 1)] = c;
	return 1;
}

/* That it is not full says nothing about where its counter stands. */
u32 bad_fifo_put(struct fifo *f, u8 c)
{
	if (f->in - f->out >= sizeof(f->data))
		return 0;
	f->data[f->in++] = c;	//~ BL501
	return 1;
}

/* In two parts: up to the end, and what remains from the start. */
u32 ok_fifo_in(struct fifo *f, const u8 *from __bytes(n), u32 n)
{
	u32 off = f->in & (sizeof(f->data) - 1), part;
	u32 room = sizeof(f->data) - (f->in - f->out);

	if (room > sizeof(f->data) || n > room)
		return 0;
	part = sizeof(f->data) - off;
	if (part > n)
		part = n;
	memcpy(f->data + off, from, part);
	memcpy(f->data, from + part, n - part);
	f->in += n;
	return n;
}

u32 bad_fifo_in(struct fifo *f, const u8 *from __bytes(n), u32 n)
{
	u32 off = f->in & (sizeof(f->data) - 1);
	u32 room = sizeof(f->data) - (f->in - f->out);

	if (room > sizeof(f->data) || n > room)
		return 0;
	memcpy(f->data + off, from, n);	//~ BL502
	f->in += n;
	return n;
}

u32 ok_fifo_out(struct fifo *f, u8 *to __bytes(n), u32 n)
{
	u32 have = f->in - f->out, off, part;

	if (have > sizeof(f->data))
		return 0;
	if (n > have)
		n = have;
	off = f->out % sizeof(f->data);
	part = n < sizeof(f->data) - off ? n : sizeof(f->data) - off;
	memcpy(to, &f->data[off], part);
	memcpy(to + part, f->data, n - part);
	f->out += n;
	return n;
}

/* What there is may be more than what was asked for. */
u32 bad_fifo_out(struct fifo *f, u8 *to __bytes(n), u32 n)
{
	u32 have = f->in - f->out, off, part;

	if (have > sizeof(f->data))
		return 0;
	off = f->out % sizeof(f->data);
	part = have < sizeof(f->data) - off ? have : sizeof(f->data) - off;
	memcpy(to, &f->data[off], part);	//~ BL502
	f->out += part;
	return part;
}

/* Descriptors that a device fills, in its byte order. */
struct desc {
	__le64 addr;
	__le32 len;
	__le16 flags;
	__le16 id;
};

struct dring {
	struct desc *desc __foreign __counted_by(nr);
	u32 nr;			/* a power of two */
	u32 next;
	u32 len[NR_DESC];
	u8 *buf __bytes(4096);
};

u32 ok_completion(struct dring *r)
{
	u16 id;

	if (r->next >= r->nr)
		return 0;
	id = le16_to_cpu(READ_ONCE(r->desc[r->next].id));
	return id < ARRAY_SIZE(r->len) ? r->len[id] : 0;
}

u32 bad_completion(struct dring *r)
{
	u16 id;

	if (r->next >= r->nr)
		return 0;
	id = le16_to_cpu(READ_ONCE(r->desc[r->next].id));
	return r->len[id];	//~ BL501
}

/* The device's length, held against the buffer that it was given. */
u32 ok_received(struct dring *r, u8 *to __bytes(4096))
{
	u32 len;

	if (r->next >= r->nr)
		return 0;
	len = le32_to_cpu(READ_ONCE(r->desc[r->next].len));
	if (len < 4 || len > 4096)
		return 0;
	memcpy(to, r->buf, len - 4);
	return len - 4;
}

u32 bad_received(struct dring *r, u8 *to __bytes(4096))
{
	u32 len;

	if (r->next >= r->nr)
		return 0;
	len = le32_to_cpu(READ_ONCE(r->desc[r->next].len));
	if (len > 4096)
		return 0;
	memcpy(to, r->buf, len - 4);	//~ BL502
	return len - 4;
}

/* Read a second time, the index may be another. */
u32 ok_id_once(struct dring *r)
{
	struct desc *d;
	u16 id;

	if (r->next >= r->nr)
		return 0;
	d = &r->desc[r->next];
	id = le16_to_cpu(READ_ONCE(d->id));
	if (id >= NR_DESC)
		return 0;
	r->len[id] = 0;
	return id;
}

u32 bad_id_once(struct dring *r)
{
	struct desc *d;

	if (r->next >= r->nr)
		return 0;
	d = &r->desc[r->next];
	if (le16_to_cpu(d->id) >= NR_DESC)
		return 0;
	r->len[le16_to_cpu(d->id)] = 0;	//~ BL520
	return 0;
}

/* Up to a budget, and around. */
u32 ok_clean(struct dring *r, u32 budget)
{
	u32 i = r->next, done = 0;

	if (i >= r->nr)
		return 0;
	while (done < budget) {
		if (le16_to_cpu(READ_ONCE(r->desc[i].flags)) & DESC_OWN)
			break;
		if (++i == r->nr)
			i = 0;
		done++;
	}
	r->next = i;
	return done;
}

u32 bad_clean(struct dring *r, u32 budget)
{
	u32 i = r->next, done = 0;

	if (i >= r->nr)
		return 0;
	while (done < budget) {
		if (le16_to_cpu(READ_ONCE(r->desc[i].flags)) & DESC_OWN) //~ BL501
			break;
		if (i++ == r->nr)
			i = 0;
		done++;
	}
	r->next = i;
	return done;
}

/* Around by a conditional. */
u32 ok_advance(struct dring *r, u32 i)
{
	if (i >= r->nr)
		return 0;
	i = i + 1 < r->nr ? i + 1 : 0;
	return le32_to_cpu(READ_ONCE(r->desc[i].len));
}

u32 bad_advance(struct dring *r, u32 i)
{
	if (i >= r->nr)
		return 0;
	i = i + 1 <= r->nr ? i + 1 : 0;
	return le32_to_cpu(READ_ONCE(r->desc[i].len));	//~ BL501
}

/* The one before, around the other end. */
u32 ok_previous(struct fifo *f, u32 i)
{
	i %= sizeof(f->data);
	i = i ? i - 1 : sizeof(f->data) - 1;
	return f->data[i];
}

u32 bad_previous(struct fifo *f, u32 i)
{
	i %= sizeof(f->data);
	return f->data[i - 1];	//~ BL501
}

u32 ok_previous_modulo(struct fifo *f, u32 i)
{
	return f->data[(i + sizeof(f->data) - 1) % sizeof(f->data)];
}

/* Added once too much before the remainder is taken of another. */
u32 bad_previous_modulo(struct fifo *f, u32 i)
{
	return f->data[i % sizeof(f->data) + sizeof(f->data) - 1]; //~ BL501
}

/* A stack of what is free. */
struct pool {
	u16 nr_free;
	u16 free[NR_DESC];
	bool busy[NR_DESC];
};

int ok_pool_get(struct pool *p)
{
	if (!p->nr_free || p->nr_free > NR_DESC)
		return -ENOSPC;
	return p->free[--p->nr_free];
}

int bad_pool_get(struct pool *p)
{
	if (p->nr_free > NR_DESC)
		return -ENOSPC;
	return p->free[--p->nr_free];	//~ BL501
}

int ok_pool_put(struct pool *p, u16 id)
{
	if (id >= ARRAY_SIZE(p->busy) || p->nr_free >= ARRAY_SIZE(p->free))
		return -EINVAL;
	p->busy[id] = false;
	p->free[p->nr_free++] = id;
	return 0;
}

int bad_pool_put(struct pool *p, u16 id)
{
	if (id >= ARRAY_SIZE(p->busy) || p->nr_free > ARRAY_SIZE(p->free))
		return -EINVAL;
	p->busy[id] = false;
	p->free[p->nr_free++] = id;	//~ BL501
	return 0;
}

/* A log that forgets what is oldest. */
struct log {
	u32 pos;
	char text[LOG_SIZE];
};

void ok_log(struct log *l, const char *s __bytes(n), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		if (l->pos >= sizeof(l->text))
			l->pos = 0;
		l->text[l->pos++] = s[i];
	}
}

void bad_log(struct log *l, const char *s __bytes(n), u32 n)
{
	u32 i;

	for (i = 0; i < n; i++) {
		l->text[l->pos++] = s[i];	//~ BL501
		if (l->pos >= sizeof(l->text))
			l->pos = 0;
	}
}

/* A window that slides: the newest is put in at the end. */
void ok_shift_window(u32 *w __counted_by(16), u32 sample)
{
	int i;

	for (i = 0; i < 15; i++)
		w[i] = w[i + 1];
	w[15] = sample;
}

void bad_shift_window(u32 *w __counted_by(16), u32 sample)
{
	int i;

	for (i = 0; i < 16; i++)
		w[i] = w[i + 1];	//~ BL501
	w[15] = sample;
}

/* From the end, so that nothing is overwritten before it was moved. */
void ok_insert(u32 *v __counted_by(max), u32 max, u32 n, u32 at)
{
	u32 i;

	if (n >= max || at > n)
		return;
	for (i = n; i > at; i--)
		v[i] = v[i - 1];
	v[at] = 0;
}

void bad_insert(u32 *v __counted_by(max), u32 max, u32 n, u32 at)
{
	u32 i;

	if (n > max || at > n)
		return;
	for (i = n; i > at; i--)
		v[i] = v[i - 1];	//~ BL501
}

/* One taken out, those behind it moved down. */
void ok_remove(u32 *v __counted_by(n), u32 n, u32 at)
{
	u32 i;

	if (at >= n)
		return;
	for (i = at; i + 1 < n; i++)
		v[i] = v[i + 1];
}

void bad_remove(u32 *v __counted_by(n), u32 n, u32 at)
{
	u32 i;

	if (at >= n)
		return;
	for (i = at; i < n; i++)
		v[i] = v[i + 1];	//~ BL501
}

/* What is free between two indices that go around. */
u32 ok_space(struct dring *r, u32 head, u32 tail)
{
	u32 space;

	if (head >= NR_DESC || tail >= NR_DESC)
		return 0;
	space = tail > head ? tail - head - 1 : NR_DESC + tail - head - 1;
	return r->len[space];
}

u32 bad_space(struct dring *r, u32 head, u32 tail)
{
	u32 space;

	if (head >= NR_DESC || tail >= NR_DESC)
		return 0;
	space = tail > head ? tail - head : NR_DESC + tail - head;
	return r->len[space];	//~ BL501
}
