// SPDX-License-Identifier: GPL-2.0-only
/* Correct code that is refused so far, and bugs that are not found. */
#include <belay/belay.h>

#include "mini.h"

struct ring {
	u32 size;		/* a power of two, never 0 */
	u32 head;
	u32 *slot __counted_by(size);
};

struct screen {
	u32 rows, cols;
	u8 *cell __own(kvfree) __bytes(rows * cols);
};

/* Nothing says that a member is not 0; range.c has one that says so. */
u32 bad_size_of_ring(struct ring *r)
{
	return r->slot[r->head & (r->size - 1)];	//~ BL501
}

u32 ok_size_of_ring(struct ring *r)
{
	return r->size ? r->slot[r->head & (r->size - 1)] : 0;
}

/* A product of two variables, and a smaller one */
u32 ok_rows_and_columns(u32 *m __counted_by(64), u32 rows, u32 cols, u32 y,
			u32 x)
{
	if (rows > 64 || cols > 64 || rows * cols > 64 || y >= rows || x >= cols)
		return 0;
	return m[y * cols + x];
}

u32 ok_columns_first(u32 *m __counted_by(64), u32 rows, u32 cols, u32 y, u32 x)
{
	if (rows > 64 || cols > 64 || cols * rows > 64)
		return 0;
	if (y < rows && x < cols)
		return m[x + cols * y];
	return 0;
}

u32 bad_rows_by_rows(u32 *m __counted_by(64), u32 rows, u32 cols, u32 y, u32 x)
{
	if (rows > 64 || cols > 64 || rows * cols > 64 || y >= rows || x >= cols)
		return 0;
	return m[y * rows + x];	//~ BL501
}

u32 bad_last_row(u32 *m __counted_by(64), u32 rows, u32 cols, u32 y, u32 x)
{
	if (rows > 64 || cols > 64 || rows * cols > 64 || y > rows || x >= cols)
		return 0;
	return m[y * cols + x];	//~ BL501
}

u32 bad_product_wraps(u32 *m __counted_by(64), u32 rows, u32 cols, u32 y, u32 x)
{
	if (rows * cols > 64 || y >= rows || x >= cols)
		return 0;
	return m[y * cols + x];	//~ BL501
}

u32 ok_matrix(u32 *m __counted_by(64), u32 y, u32 x)
{
	return y < 8 && x < 8 ? m[y * 8 + x] : 0;
}

/* Two pointers to one structure: the length of either may be the other's. */
u32 bad_alias(struct ring *a, struct ring *b, u32 i)
{
	u32 size = b->size;

	a->size = size + 1;
	if (i < b->size)
		size = b->slot[i];	//~ BL501
	a->size = 0;
	return 0;
}

u32 ok_alias_made_less(struct ring *a, struct ring *b, u32 i)
{
	u32 was = a->size;

	if (was > 1)
		a->size = was - 1;
	return i < b->size ? b->slot[i] : 0;
}

u32 bad_alias_unseen(struct ring *a, struct ring *b, u32 i)
{
	u32 x = 0;

	a->size = 8;
	if (i < b->size)
		x = b->slot[i];	//~ BL501
	a->size = 0;
	return x;
}

u32 ok_another_kind(struct ring *a, struct screen *s, u32 y, u32 x)
{
	u8 c = 0;

	a->size++;
	if (y < s->rows && x < s->cols)
		c = s->cell[(size_t)y * s->cols + x];
	a->size = 0;
	return c;
}

int fp_search(const u32 *v __counted_by(n), u32 n, u32 key)
{
	u32 lo = 0, hi = n;

	while (lo < hi) {
		u32 m = lo + (hi - lo) / 2;

		if (v[m] == key)	//~ fp BL501
			return m;
		if (v[m] < key)
			lo = m + 1;
		else
			hi = m;
	}
	return -EINVAL;
}

u32 next_word(void) __contract;

static int is_bad(void)
{
	if (next_word() > 4)
		return 1;
	return 0;
}

/* A loop in a loop that fills, where a helper that tells by number decides */
void fp_fill(u32 *to __bytes(max),
	     size_t max __at_least(8) __at_most(64) __multiple(4))
{
	u32 n = 0, i;

	while (max > 0) {
		i = next_word();
		do {
			to[n++] = next_word();	//~ fp BL501
			max -= sizeof(*to);
		} while (--i && max > 0);
		if (is_bad())
			break;
	}
}

/* An inner loop that starts where the outer one is */
void ok_sort(u32 *v __counted_by(n), u32 n)
{
	u32 i, j, x;

	for (i = 1; i < n; i++) {
		x = v[i];
		for (j = i; j > 0 && v[j - 1] > x; j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

void bad_sort(u32 *v __counted_by(n), u32 n)
{
	u32 i, j, x;

	for (i = 1; i <= n; i++) {
		x = v[i];	//~ BL501
		for (j = i; j > 0 && v[j - 1] > x; j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

/* The same with a buffer that says how large it is */
u8 ok_cell(struct screen *s, u32 y, u32 x)
{
	if (y >= s->rows || x >= s->cols)
		return 0;
	return s->cell[(size_t)y * s->cols + x];
}

u8 bad_cell_transposed(struct screen *s, u32 y, u32 x)
{
	if (y >= s->rows || x >= s->cols)
		return 0;
	return s->cell[(size_t)x * s->rows + x];	//~ BL501
}

void ok_clear(struct screen *s)
{
	u32 y, x;

	for (y = 0; y < s->rows; y++)
		for (x = 0; x < s->cols; x++)
			s->cell[(size_t)y * s->cols + x] = ' ';
}

void bad_clear(struct screen *s)
{
	u32 y, x;

	for (y = 0; y <= s->rows; y++)
		for (x = 0; x < s->cols; x++)
			s->cell[(size_t)y * s->cols + x] = ' ';	//~ BL501
}

void ok_scroll(struct screen *s)
{
	u32 y;

	for (y = 1; y < s->rows; y++)
		memcpy(s->cell + (size_t)(y - 1) * s->cols,
		       s->cell + (size_t)y * s->cols, s->cols);
}

void bad_scroll(struct screen *s)
{
	u32 y;

	for (y = 0; y < s->rows; y++)
		memcpy(s->cell + (size_t)y * s->cols,
		       s->cell + (size_t)(y + 1) * s->cols,
		       s->cols);	//~^^ BL502
}

/* A number at file scope, which may have no words */
static int log_at;
static char log_line[80];

void fp_file_scope(char c)
{
	log_line[log_at] = c;	//~ fp BL501
	if (++log_at == sizeof(log_line))
		log_at = 0;
}

/* A count of bits that a power of two was compared for */
u32 fp_power(u32 value, u32 shift)
{
	if (1U << (shift & 31) > 128)
		return 0;
	shift &= 31;
	return value >> (shift + 24);	//~ fp BL507
}
