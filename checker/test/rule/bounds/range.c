// SPDX-License-Identifier: GPL-2.0-only
/* BL503: __at_least(), __at_most(), __below(). */
#include <belay/belay.h>

#include "mini.h"

#define NR_MODES	4

enum { SPEED_SLOW, SPEED_FAST, NR_SPEEDS };

static const u32 mode_bits[NR_MODES] = { 1, 3, 7, 15 };
static const u32 speed_hz[NR_SPEEDS] = { 100, 400 };

struct clock {
	u32 rate __at_least(1);
	u8 mode __below(NR_MODES);
	int speed __below(NR_SPEEDS);
	u8 shift __at_most(31);
	u32 nr_taps __at_most(8);
	u32 tap __at_most(nr_taps);
	u8 lane[2] __below(4);
	u32 taps[9];
	u32 other;
};

/* Who finds a member relies on it. */
u32 ok_divide(struct clock *c, u32 n)
{
	return n / c->rate;
}

u32 bad_divide_other(struct clock *c, u32 n)
{
	return n / c->other;	//~ BL506
}

u32 ok_index(struct clock *c)
{
	return mode_bits[c->mode] + speed_hz[c->speed] + (1u << c->shift);
}

u32 bad_index_other(struct clock *c)
{
	return speed_hz[c->mode];	//~ BL501
}

u32 bad_shift_other(struct clock *c)
{
	return 1u << (c->shift + 1);	//~ BL507
}

u32 ok_index_named(struct clock *c)
{
	return c->taps[c->tap];
}

u32 ok_element(struct clock *c, u32 i)
{
	return i < 2 ? mode_bits[c->lane[i]] : 0;
}

u32 bad_element(struct clock *c, u32 i)
{
	return i < 2 ? speed_hz[c->lane[i]] : 0;	//~ BL501
}

/* Who stores there is held to it, when others look. */
int ok_set_rate(struct clock *c, u32 rate)
{
	if (!rate)
		return -EINVAL;
	c->rate = rate;
	return 0;
}

int bad_set_rate(struct clock *c, u32 rate)
{
	c->rate = rate;
	return 0;	//~ BL503 c->rate
}

void ok_set_mode(struct clock *c, u8 mode)
{
	c->mode = mode;
	if (c->mode >= NR_MODES)
		c->mode = 0;
}

void bad_set_mode(struct clock *c, u8 mode)
{
	c->mode = mode;
	if (c->mode > NR_MODES)
		c->mode = 0;
}	//~ BL503 c->mode

void ok_set_speed(struct clock *c, int speed)
{
	if (speed >= 0 && speed < NR_SPEEDS)
		c->speed = speed;
}

void bad_set_speed(struct clock *c, int speed)
{
	if (speed < NR_SPEEDS)
		c->speed = speed;
}	//~ BL503 c->speed

void ok_set_lane(struct clock *c, u32 i)
{
	if (i < 2)
		c->lane[i] = 3;
}

void bad_set_lane(struct clock *c, u32 i)
{
	if (i < 2)
		c->lane[i] = 4;
}	//~ BL503 c->lane

void bad_count_up(struct clock *c)
{
	c->shift++;
}	//~ BL503 c->shift

void ok_count_up(struct clock *c)
{
	if (c->shift < 31)
		c->shift++;
}

/* By what another member says. */
void ok_next_tap(struct clock *c)
{
	c->tap = c->tap < c->nr_taps ? c->tap + 1 : 0;
}

void bad_next_tap(struct clock *c)
{
	c->tap = c->tap <= c->nr_taps ? c->tap + 1 : 0;
}	//~ BL503 c->tap

void ok_more_taps(struct clock *c)
{
	if (c->nr_taps < 8)
		c->nr_taps++;
}

void bad_less_taps(struct clock *c)
{
	if (c->nr_taps > 0)
		c->nr_taps--;
}	//~ BL503 c->tap

void ok_less_taps(struct clock *c)
{
	if (c->nr_taps > 0)
		c->nr_taps--;
	c->tap = 0;
}

void ok_less_taps_kept(struct clock *c)
{
	if (c->tap < c->nr_taps)
		c->nr_taps--;
}

/* In between, neither is what it was. */
u32 bad_used_in_between(struct clock *c)
{
	u32 n;

	c->rate = 0;
	n = 100 / c->rate;	//~ BL506
	c->rate = 1;
	return n;
}

u32 bad_other_name(struct clock *c, struct clock *d)
{
	u32 n;

	c->rate = c->other;
	n = 100 / d->rate;	//~ BL506
	c->rate = 1;
	return n;
}

u32 ok_other_name(struct clock *c, struct clock *d)
{
	c->rate = c->other | 1;
	return 100 / d->rate;
}

u32 bad_used_after_count(struct clock *c)
{
	u32 n;

	c->nr_taps = 200;
	n = c->taps[c->nr_taps - 192 + c->tap];	//~ BL501
	c->nr_taps = 8;
	return n;
}

/* Zeroes are in range or not, like anything else. */
struct clock *bad_new(void) __own(kfree) __nullable
{
	struct clock *c = kzalloc(sizeof(*c), GFP_KERNEL);

	return c;	//~ BL503 c->rate
}

struct clock *ok_new(void) __own(kfree) __nullable
{
	struct clock *c = kzalloc(sizeof(*c), GFP_KERNEL);

	if (c)
		c->rate = 1;
	return c;
}

u32 bad_new_used(void)
{
	struct clock *c = kzalloc(sizeof(*c), GFP_KERNEL);
	u32 n;

	if (!c)
		return 0;
	n = 100 / c->rate;	//~ BL506
	kfree(c);
	return n;
}

void bad_clear(struct clock *c)
{
	memset(c, 0, sizeof(*c));
}	//~ BL503 c->rate

void ok_clear(struct clock *c)
{
	memset(c, 0, sizeof(*c));
	c->rate = 100;
}

struct board {
	struct clock clock;
	struct clock more[2];
};

struct board *bad_new_board(void) __own(kfree) __nullable
{
	struct board *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (b)
		b->more[0].rate = 1;
	return b;	//~ BL503 clock.rate
}

void bad_set_inner(struct board *b, u32 rate)
{
	b->clock.rate = rate;
}	//~ BL503 clock.rate

void bad_set_element(struct board *b, u32 i, u32 rate)
{
	if (i < 2)
		b->more[i].rate = rate;
}	//~ BL503 more

u32 ok_inner(struct board *b, u32 i)
{
	return i < 2 ? 100 / b->more[i].rate + 10 / b->clock.rate : 0;
}

/* A whole structure is in range when it is stored. */
void bad_copied(struct board *b, u32 rate)
{
	struct clock c = { .rate = rate };

	b->clock = c;
}	//~ BL503 rate

void ok_copied(struct board *b, u32 rate)
{
	struct clock c = { .rate = rate | 1 };

	b->clock = c;
}

/* What a callee writes there may be anything. */
int parse_u32(const char *s __cstr, u32 *out) __sets(*out, result == 0);
void read_u32(u32 *out) __contract;
void read_lanes(u8 *to __bytes(n) __init_out, size_t n);

int bad_parsed(struct clock *c, const char *s __cstr)
{
	return parse_u32(s, &c->rate);
}	//~^ BL503 c->rate

int ok_parsed(struct clock *c, const char *s __cstr)
{
	int err = parse_u32(s, &c->rate);

	if (err || !c->rate)
		c->rate = 1;
	return err;
}

void bad_read(struct clock *c)
{
	read_u32(&c->rate);
}	//~ BL503 c->rate

void ok_read(struct clock *c)
{
	read_u32(&c->rate);
	c->rate |= 1;
}

void bad_read_lanes(struct clock *c)
{
	read_lanes(c->lane, sizeof(c->lane));
}	//~ BL503 c->lane[0] //~ BL503 c->lane[1]

void ok_read_lanes(struct clock *c)
{
	read_lanes(c->lane, sizeof(c->lane));
	c->lane[0] &= 3;
	c->lane[1] &= 3;
}

struct image {
	u32 n __at_most(8);
	u8 raw[12];
};

void read_bytes(void *to __bytes(n) __init_out, size_t n);

void bad_read_all(struct image *image)
{
	read_bytes(image, sizeof(*image));
}	//~ BL503 image->n

int ok_read_all(struct image *image)
{
	read_bytes(image, sizeof(*image));
	if (image->n <= 8)
		return 0;
	image->n = 0;
	return -EINVAL;
}

/* Functions of the driver that are handed the object look at it. */
void clock_start(struct clock *c) __contract;

void bad_handed(struct clock *c, u32 rate)
{
	c->rate = rate;
	clock_start(c);	//~ BL503 c->rate
	c->rate = 1;
}

void ok_handed(struct clock *c, u32 rate)
{
	c->rate = rate ? rate : 1;
	clock_start(c);
}

u32 ok_after_call(struct clock *c)
{
	c->rate = 7;
	clock_start(c);
	return 100 / c->rate;
}

/* Parameters: the body relies on it, callers are held to it. */
u32 bits_of(u32 mode __below(NR_MODES))
{
	return mode_bits[mode];
}

u32 bad_bits_of(u32 mode __at_most(NR_MODES))
{
	return mode_bits[mode];	//~ BL501
}

u32 ok_call(u32 mode)
{
	return mode < NR_MODES ? bits_of(mode) : 0;
}

u32 bad_call(u32 mode)
{
	return mode <= NR_MODES ? bits_of(mode) : 0;	//~ BL503 mode
}

u32 ok_call_member(struct clock *c)
{
	return bits_of(c->mode);
}

struct bank {
	u32 n;
	u32 *pin __counted_by(n);
};

u32 pin_of(struct bank *b, int i __below(b->n))
{
	return b->pin[i];
}

u32 bad_pin_of(struct bank *b, int i __at_most(b->n))
{
	return b->pin[i];	//~ BL501
}

u32 ok_pin(struct bank *b, int i)
{
	return i >= 0 && i < b->n ? pin_of(b, i) : 0;
}

u32 bad_pin_negative(struct bank *b, int i)
{
	if (b->n > 1000)
		return 0;
	return i < (int)b->n ? pin_of(b, i) : 0;	//~ BL503 i
}

u32 bad_pin_other(struct bank *a, struct bank *b, u32 i)
{
	return i < a->n ? pin_of(b, i) : 0;	//~ BL503 i
}

u32 ok_all_pins(struct bank *b)
{
	u32 i, sum = 0;

	for (i = 0; i < b->n && i <= 1000; i++)
		sum += pin_of(b, i);
	return sum;
}

u32 least(u32 n __at_least(4))
{
	return mode_bits[n % 4] / (n - 3);
}

u32 bad_least(u32 n __at_least(3))
{
	return 100 / (n - 3);	//~ BL506
}

u32 ok_call_least(u32 n)
{
	return n > 3 ? least(n) : 0;
}

u32 bad_call_least(u32 n)
{
	return least(n);	//~ BL503 n
}

/* Results: callers rely on it, the body is held to it. */
u32 clock_rate(struct clock *c) __at_least(1)
{
	return c->rate;
}

u32 bad_rate(struct clock *c) __at_least(1)
{
	return c->other;	//~ BL503
}

u32 ok_rate_used(struct clock *c)
{
	return 100 / clock_rate(c);
}

int find_mode(u32 bits) __below(NR_MODES)
{
	int i;

	for (i = 0; i < NR_MODES; i++)
		if (mode_bits[i] == bits)
			return i;
	return 0;
}

int bad_find_mode(u32 bits) __below(NR_MODES)
{
	int i;

	for (i = 0; i < NR_MODES; i++)
		if (mode_bits[i] == bits)
			break;
	return i;	//~ BL503
}

u32 ok_found(u32 bits)
{
	return mode_bits[find_mode(bits)];
}

u32 bad_found(u32 bits)
{
	return speed_hz[find_mode(bits)];	//~ BL501
}

/* Words of four bytes each */
struct words {
	size_t size __at_most(4096) __multiple(4);
	u32 *data __bytes(size);
};

u32 next_word(void) __contract;

void ok_fill(u32 *to __bytes(max), size_t max __at_most(4096) __multiple(4))
{
	u32 n = 0, i;

	while (max > 0) {
		i = next_word();
		do {
			to[n++] = next_word();
			max -= sizeof(*to);
		} while (--i && max > 0);
	}
}

void bad_fill(u32 *to __bytes(max), size_t max __at_most(4096) __multiple(2))
{
	u32 n = 0;

	while (max > 0) {
		to[n++] = next_word();	//~ BL501
		max -= sizeof(*to);
	}
}

void ok_fill_words(struct words *w, size_t n)
{
	if (n < w->size / 4)
		ok_fill(w->data, n * 4);
	ok_fill(w->data, w->size);
}

void bad_fill_words(struct words *w, size_t n)
{
	if (n < w->size)
		ok_fill(w->data, n);	//~ BL503 a multiple of 4
}

void ok_cut(struct words *w)
{
	w->size = w->size & ~7ul;
}

void bad_cut(struct words *w)
{
	if (w->size)
		w->size--;
}	//~ BL503 w->size

const struct words bad_words = { .size = 6 };	//~ BL503 size

/* A size that is never 0 */
struct ring {
	u32 size __at_least(1);
	u32 head;
	u32 *slot __counted_by(size);
};

u32 ok_size_of_ring(struct ring *r)
{
	return r->slot[r->head & (r->size - 1)];
}

u32 bad_size_of_ring(struct ring *r)
{
	return r->slot[r->head & r->size];	//~ BL501
}

/* Slots: who calls through one is held to it, the callback relies on it. */
struct bank_ops {
	int (*get)(struct bank *b, u32 i);
};

int __slot(bank_ops, get)(struct bank *b, u32 i __below(b->n)) __contract;
__slot_check(bank_ops, get);

static int ok_get(struct bank *b, u32 i)
{
	return b->pin[i];
}

static int bad_get(struct bank *b, u32 i)
{
	return b->pin[i + 1];	//~ BL501
}

const struct bank_ops bank_ops[] = { { .get = ok_get }, { .get = bad_get } };

int ok_through(const struct bank_ops *ops, struct bank *b, u32 i)
{
	return i < b->n ? ops->get(b, i) : -EINVAL;
}

int bad_through(const struct bank_ops *ops, struct bank *b, u32 i)
{
	return ops->get(b, i);	//~ BL503 i
}
