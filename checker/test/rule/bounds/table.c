// SPDX-License-Identifier: GPL-2.0-only
/* Tables, bitmaps, banks of registers, segments; clamps and helpers. */
#include <belay/belay.h>

#include "mini.h"

#define BITS_PER_LONG	64
#define BITS_TO_LONGS(n) (((n) + BITS_PER_LONG - 1) / BITS_PER_LONG)
#define BIT_WORD(n)	((n) / BITS_PER_LONG)
#define NR_LINES	100
#define NR_CHIPS	4
#define LINES_PER_CHIP	8

/* <linux/minmax.h>, <linux/nospec.h>, as the contracts have them */
#define min(x, y)							\
({									\
	__typeof__(x) _x = (x);						\
	__typeof__(y) _y = (y);						\
									\
	_x < _y ? _x : _y;						\
})
#define max(x, y)							\
({									\
	__typeof__(x) _x = (x);						\
	__typeof__(y) _y = (y);						\
									\
	_x > _y ? _x : _y;						\
})
#define min_t(t, x, y)		min((t)(x), (t)(y))
#define clamp(v, lo, hi)						\
({									\
	__typeof__(v) _v = (v);						\
	__typeof__(v) _lo = (lo);					\
	__typeof__(v) _hi = (hi);					\
									\
	_v >= _hi ? _hi : (_v <= _lo ? _lo : _v);			\
})
#define array_index_nospec(index, size)					\
({									\
	__typeof__(index) _i = (index);					\
	__typeof__(size) _s = (size);					\
									\
	(unsigned long)_i < (unsigned long)_s ? _i : (__typeof__(_i))0;	\
})

struct chip {
	unsigned long lines[BITS_TO_LONGS(NR_LINES)];
	u8 bank[NR_CHIPS];
	u16 level[10];
	u32 cache[NR_CHIPS][LINES_PER_CHIP];
	int last;
};

void ok_set_bit(struct chip *c, u32 nr)
{
	if (nr < NR_LINES)
		c->lines[BIT_WORD(nr)] |= 1ul << (nr % BITS_PER_LONG);
}

void bad_set_bit(struct chip *c, u32 nr)
{
	if (nr <= 2 * BITS_PER_LONG)
		c->lines[BIT_WORD(nr)] |=		//~ BL501
			1ul << (nr % BITS_PER_LONG);
}

u32 ok_weight(struct chip *c)
{
	u32 n = 0, i;

	for (i = 0; i < NR_LINES; i++)
		n += c->lines[i / BITS_PER_LONG] >> (i & 63) & 1;
	return n;
}

u32 bad_weight(struct chip *c)
{
	u32 n = 0, i;

	for (i = 0; i < NR_LINES; i++)
		n += c->lines[i / 32] >> (i & 63) & 1;	//~ BL501
	return n;
}

/* A line is one of eight of a chip. */
u32 ok_bank(struct chip *c, u32 line)
{
	if (line >= NR_CHIPS * LINES_PER_CHIP)
		return 0;
	return c->bank[line / LINES_PER_CHIP] >> (line % LINES_PER_CHIP) & 1;
}

u32 bad_bank(struct chip *c, u32 line)
{
	if (line >= NR_LINES)
		return 0;
	return c->bank[line / LINES_PER_CHIP] >> 1 & 1;	//~ BL501
}

u32 ok_bank_shift(struct chip *c, u8 line)
{
	return c->cache[line >> 6][line >> 3 & 7];
}

u32 bad_bank_shift(struct chip *c, u8 line)
{
	return c->cache[line >> 5][line >> 3 & 7];	//~ BL501
}

u16 ok_nospec(struct chip *c, u32 i)
{
	if (i >= ARRAY_SIZE(c->level))
		return 0;
	i = array_index_nospec(i, ARRAY_SIZE(c->level));
	return c->level[i];
}

u16 bad_nospec(struct chip *c, u32 i)
{
	i = array_index_nospec(i, sizeof(c->level));
	return c->level[i];	//~ BL501
}

u16 ok_clamp(struct chip *c, int percent)
{
	return c->level[clamp(percent, 0, 99) / 10];
}

u16 bad_clamp(struct chip *c, int percent)
{
	return c->level[clamp(percent, 0, 100) / 10];	//~ BL501
}

u16 ok_min(struct chip *c, u32 i)
{
	return c->level[min_t(u32, i, ARRAY_SIZE(c->level) - 1)];
}

u16 bad_min(struct chip *c, int i)
{
	return c->level[min_t(int, i, ARRAY_SIZE(c->level) - 1)]; //~ BL501
}

u16 ok_max(struct chip *c, int i)
{
	i = max(i, 0);
	i = min(i, 9);
	return c->level[i];
}

u16 bad_max(struct chip *c, int i)
{
	i = max(i, 0);
	i = min(i, 10);
	return c->level[i];	//~ BL501
}

/* Down through a table, until something fits. */
static const u32 rates[] = { 100, 400, 1000, 3400 };

u32 ok_downwards(u32 want)
{
	int i;

	for (i = ARRAY_SIZE(rates) - 1; i > 0; i--)
		if (rates[i] <= want)
			break;
	return rates[i];
}

u32 bad_downwards(u32 want)
{
	int i;

	for (i = ARRAY_SIZE(rates) - 1; i >= 0; i--)
		if (rates[i] <= want)
			break;
	return rates[i];	//~ BL501
}

u32 ok_upwards(u32 want)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(rates) - 1; i++)
		if (rates[i] >= want)
			break;
	return rates[i];
}

u32 bad_upwards(u32 want)
{
	u32 i = 0;

	while (rates[i] < want)	//~ BL501
		i++;
	return rates[i];
}

u32 ok_bisect(u32 want)
{
	u32 lo = 0, hi = ARRAY_SIZE(rates), mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (rates[mid] == want)
			return mid;
		if (rates[mid] < want)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

u32 bad_bisect(u32 want)
{
	u32 lo = 0, hi = ARRAY_SIZE(rates), mid;

	while (lo <= hi) {
		mid = lo + (hi - lo) / 2;
		if (rates[mid] == want)	//~ BL501
			return mid;
		if (rates[mid] < want)
			lo = mid + 1;
		else
			hi = mid;
	}
	return 0;
}

/* Neighbours: the first has none before it. */
u32 ok_interpolate(u32 x)
{
	u32 i;

	for (i = 1; i < ARRAY_SIZE(rates); i++)
		if (x < rates[i])
			return (rates[i - 1] + rates[i]) / 2;
	return rates[ARRAY_SIZE(rates) - 1];
}

u32 bad_interpolate(u32 x)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(rates); i++)
		if (x < rates[i])
			return (rates[i - 1] + rates[i]) / 2;	//~ BL501
	return rates[ARRAY_SIZE(rates) - 1];
}

/* Ended by an entry that is empty. */
struct id {
	u16 vendor, device;
};

static const struct id ids[] = { { 1, 2 }, { 1, 3 }, { } };

u32 ok_table_end(u16 vendor)
{
	const struct id *id;

	for (id = ids; id < ids + ARRAY_SIZE(ids) && id->vendor; id++)
		if (id->vendor == vendor)
			return id->device;
	return 0;
}

u32 bad_table_end(u16 vendor)
{
	const struct id *id;

	for (id = ids; id <= ids + ARRAY_SIZE(ids); id++)
		if (id->vendor == vendor)	//~ BL501
			return id->device;
	return 0;
}

/* By pages: a directory, and pages that are there or not. */
#define PAGE_ENTRIES	512

struct page {
	u32 entry[PAGE_ENTRIES];
};

struct dir {
	struct page *page[64] __nullable;
};

u32 ok_pages(struct dir *d, u32 nr)
{
	struct page *page;

	if (nr / PAGE_ENTRIES >= ARRAY_SIZE(d->page))
		return 0;
	page = d->page[nr / PAGE_ENTRIES];
	return page ? page->entry[nr % PAGE_ENTRIES] : 0;
}

u32 bad_pages(struct dir *d, u32 nr)
{
	struct page *page;

	if (nr > PAGE_ENTRIES * ARRAY_SIZE(d->page))
		return 0;
	page = d->page[nr / PAGE_ENTRIES];	//~ BL501
	return page != NULL;
}

/* Segments: what is copied is cut at the end of each. */
struct seg {
	u8 *buf __bytes(len);
	u32 len;
};

u32 ok_segments(struct seg *s __counted_by(n), u32 n, u8 *to __bytes(max),
		u32 max)
{
	u32 done = 0, i, part;

	for (i = 0; i < n && done < max; i++) {
		part = min(s[i].len, max - done);
		memcpy(to + done, s[i].buf, part);
		done += part;
	}
	return done;
}

u32 bad_segments(struct seg *s __counted_by(n), u32 n, u8 *to __bytes(max),
		 u32 max)
{
	u32 done = 0, i;

	for (i = 0; i < n && done < max; i++) {
		memcpy(to + done, s[i].buf, s[i].len);	//~ BL502
		done += s[i].len;
	}
	return done;
}

/* Which segment an offset is in. */
u8 ok_seek(struct seg *s __counted_by(n), u32 n, u32 off)
{
	u32 i;

	for (i = 0; i < n; i++) {
		if (off < s[i].len)
			return s[i].buf[off];
		off -= s[i].len;
	}
	return 0;
}

u8 bad_seek(struct seg *s __counted_by(n), u32 n, u32 off)
{
	u32 i;

	for (i = 0; i < n; i++) {
		if (off <= s[i].len)
			return s[i].buf[off];	//~ BL501
		off -= s[i].len;
	}
	return 0;
}

/* An image with lines of some pitch. */
u32 ok_pitch(const u8 *fb __bytes(64 * 48), u32 x, u32 y)
{
	if (x >= 64 || y >= 48)
		return 0;
	return fb[y * 64 + x];
}

u32 bad_pitch(const u8 *fb __bytes(64 * 48), u32 x, u32 y)
{
	if (x >= 64 || y >= 48)
		return 0;
	return fb[x * 64 + y];	//~ BL501
}

u32 ok_triangle(const u8 *m __bytes(36), u32 x, u32 y)
{
	u32 at;

	if (y >= 8 || x > y)
		return 0;
	at = y * (y + 1) / 2 + x;
	return at < 36 ? m[at] : 0;
}

u32 bad_triangle(const u8 *m __bytes(36), u32 x, u32 y)
{
	if (y >= 9 || x > y)
		return 0;
	return m[y * (y + 1) / 2 + x];	//~ BL501
}

/* Nothing yet is -1. */
u32 ok_none_yet(struct chip *c)
{
	if (c->last < 0 || c->last >= NR_CHIPS)
		return 0;
	return c->bank[c->last];
}

u32 bad_none_yet(struct chip *c)
{
	if (c->last == -1 || c->last >= NR_CHIPS)
		return 0;
	return c->bank[c->last];	//~ BL501
}

/* What a helper looked up, or an error. */
static int find(const struct chip *c, u16 level)
{
	int i;

	for (i = 0; i < (int)ARRAY_SIZE(c->level); i++)
		if (c->level[i] == level)
			return i;
	return -ENODEV;
}

u16 ok_found(struct chip *c, u16 level)
{
	int i = find(c, level);

	if (i < 0)
		return 0;
	return c->level[i];
}

u16 bad_found(struct chip *c, u16 level)
{
	return c->level[find(c, level)];	//~ BL501
}

/* The number of the lowest bit that is set. */
u32 ok_lowest_bit(struct chip *c, u32 pending)
{
	u32 sum = 0, i;

	for (i = 0; pending && i < ARRAY_SIZE(c->level); i++) {
		if (pending & 1)
			sum += c->level[i];
		pending >>= 1;
	}
	return sum;
}

u32 bad_lowest_bit(struct chip *c, u32 pending)
{
	u32 sum = 0, i;

	for (i = 0; pending; i++) {
		if (pending & 1)
			sum += c->level[i];	//~ BL501
		pending >>= 1;
	}
	return sum;
}
