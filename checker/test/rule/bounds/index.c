// SPDX-License-Identifier: GPL-2.0-only
/* Subscripts of arrays of known length. */
#include <belay/belay.h>

#include "mini.h"

#define NR_PORTS	8

struct port {
	u32 state;
	u32 counts[4];
};

struct hub {
	u32 nr;
	struct port ports[NR_PORTS];
	u8 map[256];
};

static const u32 rates[] = { 9600, 19200, 38400, 57600, 115200 };

u32 bad_unchecked(struct hub *hub, u32 i)
{
	return hub->ports[i].state;	//~ BL501 needs `i < 8`
}

u32 ok_checked(struct hub *hub, u32 i)
{
	if (i >= NR_PORTS)
		return 0;
	return hub->ports[i].state;
}

/* One too many. */
u32 bad_off_by_one(struct hub *hub, u32 i)
{
	if (i > NR_PORTS)
		return 0;
	return hub->ports[i].state;	//~ BL501
}

u32 ok_last(struct hub *hub, u32 i)
{
	if (i > NR_PORTS - 1)
		return 0;
	return hub->ports[i].state;
}

/* A signed index has two ends. */
u32 bad_negative(struct hub *hub, int i)
{
	if (i >= NR_PORTS)
		return 0;
	return hub->ports[i].state;	//~ BL501 needs `i >= 0`
}

u32 ok_both_ends(struct hub *hub, int i)
{
	if (i < 0 || i >= NR_PORTS)
		return 0;
	return hub->ports[i].state;
}

/* Compared as unsigned, a negative number is too large. */
u32 ok_as_unsigned(struct hub *hub, int i)
{
	if ((u32)i >= NR_PORTS)
		return 0;
	return hub->ports[i].state;
}

u32 bad_wrong_variable(struct hub *hub, u32 i, u32 k)
{
	if (i >= NR_PORTS)
		return 0;
	return hub->ports[k].state;	//~ BL501
}

u32 bad_checked_after(struct hub *hub, u32 i)
{
	u32 state = hub->ports[i].state;	//~ BL501

	if (i >= NR_PORTS)
		return 0;
	return state;
}

/* Counting up over all of it. */
u32 ok_loop(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i < ARRAY_SIZE(hub->ports); i++)
		sum += hub->ports[i].state;
	return sum;
}

u32 bad_loop(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i <= ARRAY_SIZE(hub->ports); i++)
		sum += hub->ports[i].state;	//~ BL501
	return sum;
}

u32 ok_loop_signed(struct hub *hub)
{
	u32 sum = 0;

	for (int i = 0; i < NR_PORTS; i++)
		sum += hub->ports[i].state;
	return sum;
}

/* Counting down. */
u32 ok_loop_down(struct hub *hub)
{
	u32 sum = 0;

	for (int i = NR_PORTS - 1; i >= 0; i--)
		sum += hub->ports[i].state;
	return sum;
}

u32 bad_loop_down(struct hub *hub)
{
	u32 sum = 0;

	for (int i = NR_PORTS; i >= 0; i--)
		sum += hub->ports[i].state;	//~ BL501
	return sum;
}

u32 ok_loop_down_unsigned(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = NR_PORTS; i--; )
		sum += hub->ports[i].state;
	return sum;
}

/* Never negative, so that it goes on below zero. */
u32 bad_loop_down_unsigned(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = NR_PORTS - 1; i >= 0; i--)
		sum += hub->ports[i].state;	//~ BL501
	return sum;
}

u32 ok_while_down(struct hub *hub)
{
	int i = NR_PORTS;
	u32 sum = 0;

	while (--i >= 0)
		sum += hub->ports[i].state;
	return sum;
}

u32 bad_while_down(struct hub *hub)
{
	int i = NR_PORTS;
	u32 sum = 0;

	while (i-- >= 0)
		sum += hub->ports[i].state;	//~ BL501
	return sum;
}

/* Unwinding from where it stopped. */
int ok_unwind(struct hub *hub, int (*start)(struct port *p) __nullable)
{
	int i;

	for (i = 0; i < NR_PORTS; i++)
		if (!hub->ports[i].state)
			goto undo;
	return 0;

undo:
	while (i--)
		hub->ports[i].state = 0;
	return -EIO;
}

int bad_unwind(struct hub *hub)
{
	int i;

	for (i = 0; i < NR_PORTS; i++)
		if (!hub->ports[i].state)
			break;
	for (; i >= 0; i--)
		hub->ports[i].state = 0;	//~ BL501
	return -EIO;
}

/* By steps. */
u32 ok_pairs(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i + 1 < NR_PORTS; i += 2)
		sum += hub->ports[i].state + hub->ports[i + 1].state;
	return sum;
}

u32 bad_pairs(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i < NR_PORTS; i += 3)
		sum += hub->ports[i + 2].state;	//~ BL501
	return sum;
}

/* As many as there are, but no more than there is room for. */
u32 ok_min(struct hub *hub)
{
	u32 n = hub->nr < NR_PORTS ? hub->nr : NR_PORTS, sum = 0, i;

	for (i = 0; i < n; i++)
		sum += hub->ports[i].state;
	return sum;
}

u32 bad_max(struct hub *hub)
{
	u32 n = hub->nr > NR_PORTS ? hub->nr : NR_PORTS, sum = 0, i;

	for (i = 0; i < n; i++)
		sum += hub->ports[i].state;	//~ BL501
	return sum;
}

u32 bad_count_from_memory(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i < hub->nr; i++)
		sum += hub->ports[i].state;	//~ BL501 what bounds `i`
	return sum;
}

u32 ok_two_ends(struct hub *hub)
{
	u32 sum = 0, i;

	for (i = 0; i < hub->nr && i < NR_PORTS; i++)
		sum += hub->ports[i].state;
	return sum;
}

/* Two dimensions, each for itself. */
u32 ok_nested(struct hub *hub, u32 i, u32 k)
{
	if (i >= NR_PORTS || k >= ARRAY_SIZE(hub->ports[i].counts))
		return 0;
	return hub->ports[i].counts[k];
}

u32 bad_nested(struct hub *hub, u32 i, u32 k)
{
	if (i >= NR_PORTS || k >= NR_PORTS)
		return 0;
	return hub->ports[i].counts[k];	//~ BL501
}

u32 bad_nested_outer(struct hub *hub, u32 i, u32 k)
{
	if (k >= 4)
		return 0;
	return hub->ports[i].counts[k];	//~ BL501
}

static u8 grid[4][6];

u8 ok_grid(u32 x, u32 y)
{
	return x < 6 && y < 4 ? grid[y][x] : 0;
}

u8 bad_grid(u32 x, u32 y)
{
	return x < 6 && y < 4 ? grid[x][y] : 0;	//~ BL501
}

/* What the type of the index allows. */
u8 ok_byte(struct hub *hub, u8 c)
{
	return hub->map[c];
}

u8 bad_word(struct hub *hub, u16 c)
{
	return hub->map[c];	//~ BL501
}

/* Below zero, too. */
u8 bad_char(struct hub *hub, signed char c)
{
	return hub->map[(int)c];	//~ BL501
}

u8 ok_char(struct hub *hub, signed char c)
{
	return hub->map[(u8)c];
}

u32 ok_rates(u32 i)
{
	return i < ARRAY_SIZE(rates) ? rates[i] : rates[0];
}

u32 bad_rates(u32 i)
{
	return i < sizeof(rates) ? rates[i] : rates[0];	//~ BL501
}

u32 bad_constant(void)
{
	return rates[5];	//~ BL501
}

u32 ok_constant(void)
{
	return rates[4];
}

/*
 * The address of what is one past the end may be taken, not used; nor handed
 * out as if there were an element.
 */
const u32 *ok_end(void)
	__borrows(rates) __bytes(0)
{
	return &rates[ARRAY_SIZE(rates)];
}

const u32 *bad_end_as_element(void)
	__borrows(rates)
{
	return &rates[ARRAY_SIZE(rates)];	//~ BL503 taken for an element
}

u32 bad_end(void)
{
	const u32 *end = &rates[ARRAY_SIZE(rates)];

	return *end;	//~ BL501
}

u32 ok_before_end(void)
{
	const u32 *end = &rates[ARRAY_SIZE(rates)];

	return end[-1];
}

/* A search that may not find anything. */
u32 ok_search(u32 rate)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(rates); i++)
		if (rates[i] == rate)
			break;
	if (i == ARRAY_SIZE(rates))
		return 0;
	return rates[i];
}

u32 bad_search(u32 rate)
{
	u32 i;

	for (i = 0; i < ARRAY_SIZE(rates); i++)
		if (rates[i] == rate)
			break;
	return rates[i];	//~ BL501
}

/* A helper's check counts for its caller. */
static bool valid(u32 i)
{
	return i < NR_PORTS;
}

u32 ok_helper_checks(struct hub *hub, u32 i)
{
	if (!valid(i))
		return 0;
	return hub->ports[i].state;
}

static u32 state_of(struct hub *hub, u32 i)
{
	return hub->ports[i].state;
}

u32 ok_in_helper(struct hub *hub, u32 i)
{
	return i < NR_PORTS ? state_of(hub, i) : 0;
}

static u32 state_at(struct hub *hub, u32 i)
{
	return hub->ports[i].state;
}

u32 bad_in_helper(struct hub *hub, u32 i)
{
	return state_at(hub, i);	//~ BL501
}

/* By value of an enumeration, which C does not hold to its names. */
enum mode { MODE_A, MODE_B, MODE_C, NR_MODES };

static const u8 modes[NR_MODES] = { 1, 2, 4 };

u8 bad_enum(enum mode m)
{
	return modes[m];	//~ BL501
}

u8 ok_enum(enum mode m)
{
	switch (m) {
	case MODE_A: case MODE_B: case MODE_C:
		return modes[m];
	default:
		return 0;
	}
}

/* Whoever is handed a pointer takes it for one to an element. */
struct timing {
	u32 width, height;
};

static const struct timing timings[4] = { { 320, 200 } };

struct screen {
	const struct timing *timing;
};

u32 timing_area(const struct timing *timing) __contract;

const struct timing *bad_timing_returned(u32 i)
	__borrows(timings)
{
	if (i > ARRAY_SIZE(timings))
		return &timings[0];
	return &timings[i];	//~ BL503 i <= 3
}

const struct timing *ok_timing_returned(u32 i)
	__borrows(timings)
{
	if (i >= ARRAY_SIZE(timings))
		return &timings[0];
	return &timings[i];
}

u32 bad_timing_passed(u32 i)
{
	if (i > ARRAY_SIZE(timings))
		return 0;
	return timing_area(&timings[i]);	//~ BL502 i <= 3
}

u32 ok_timing_passed(u32 i)
{
	return i < ARRAY_SIZE(timings) ? timing_area(&timings[i]) : 0;
}

void bad_timing_kept(struct screen *s, u32 i)
{
	if (i <= ARRAY_SIZE(timings))
		s->timing = &timings[i];
}	//~ BL503 i <= 3

void ok_timing_kept(struct screen *s, u32 i)
{
	if (i < ARRAY_SIZE(timings))
		s->timing = &timings[i];
}

int bad_timing_out(u32 i, const struct timing **out)
	__sets(*out, result == 0)
{
	if (i > sizeof(timings))
		return -EINVAL;
	*out = &timings[i];
	return 0;	//~ BL503 i <= 3
}

int ok_timing_out(u32 i, const struct timing **out)
	__sets(*out, result == 0)
{
	if (i >= ARRAY_SIZE(timings))
		return -EINVAL;
	*out = &timings[i];
	return 0;
}

/* Where bytes end is no element, and is passed as that. */
u32 sum_between(const u8 *p, const u8 *end) __contract;

u32 ok_end_of_bytes(const u8 *p __bytes(n), u32 n)
{
	return n ? sum_between(p, p + n) : 0;
}

/* A length that was cut to a limit, an allocation of as much, a loop over it. */
int ok_cut_to_limit(const u32 *v __counted_by(32), size_t n)
{
	u32 *copy;
	size_t i;

	if (n > 32)
		n = 32;
	copy = kcalloc(n, sizeof(*copy), GFP_KERNEL);
	if (!copy)
		return -ENOMEM;
	for (i = 0; i < n; i++)
		copy[i] = v[i];
	kfree(copy);
	return 0;
}

int bad_cut_to_limit(const u32 *v __counted_by(32), size_t n)
{
	u32 *copy;
	size_t i;

	if (n > 33)
		n = 33;
	copy = kcalloc(n, sizeof(*copy), GFP_KERNEL);
	if (!copy)
		return -ENOMEM;
	for (i = 0; i < n; i++)
		copy[i] = v[i];	//~ BL501
	kfree(copy);
	return 0;
}

/* The next one is looked at, too. */
int ok_neighbours(const u8 *row __bytes(n), int n)
{
	int j, sum = 0;

	for (j = 0; j + 1 < n; j++)
		sum += row[j + 1] - row[j];
	return sum;
}

int bad_neighbours(const u8 *row __bytes(n), int n)
{
	int j, sum = 0;

	for (j = 0; j < n; j++)
		sum += row[j + 1] - row[j];	//~ BL501
	return sum;
}

/* Half of something that is not nothing is less. */
u32 ok_middle(const u32 *v __counted_by(n), u32 n, u32 lo, u32 hi)
{
	return lo < hi && hi <= n ? v[lo + (hi - lo) / 2] : 0;
}

u32 bad_middle(const u32 *v __counted_by(n), u32 n, u32 lo, u32 hi)
{
	if (lo > hi || hi > n)
		return 0;
	return v[lo + (hi - lo) / 2];	//~ BL501
}

/* A loop that ends where two numbers meet */
u32 ok_until(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i != n; i++)
		sum += p[i];
	return sum;
}

u32 bad_until(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;
	size_t i;

	for (i = 1; i != n; i++)
		sum += p[i];	//~ BL501
	return sum;
}
