// SPDX-License-Identifier: GPL-2.0-only
#include "report/glyph.h"

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define TAB_STOP 8u

struct range {
	uint32_t first, last;
};

/* Shown as U+FFFD: C1 controls, bidirectional marks and overrides. */
static const struct range hidden[] = {
	{ 0x80, 0x9f }, { 0x61c, 0x61c }, { 0x200e, 0x200f },
	{ 0x2028, 0x202e }, { 0x2066, 0x2069 }, { 0xfeff, 0xfeff },
};

/* Combining marks and joiners: no column of their own. */
static const struct range combining[] = {
	{ 0x300, 0x36f }, { 0x1ab0, 0x1aff }, { 0x1dc0, 0x1dff },
	{ 0x200b, 0x200d }, { 0x20d0, 0x20ff }, { 0xfe00, 0xfe0f },
	{ 0xfe20, 0xfe2f },
};

/* East Asian wide and full-width characters, emoji: two columns. */
static const struct range wide[] = {
	{ 0x1100, 0x115f }, { 0x2e80, 0x303e }, { 0x3041, 0xa4cf },
	{ 0xac00, 0xd7a3 }, { 0xf900, 0xfaff }, { 0xfe30, 0xfe6f },
	{ 0xff00, 0xff60 }, { 0xffe0, 0xffe6 }, { 0x1f300, 0x1f64f },
	{ 0x1f680, 0x1f6ff }, { 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
};

static bool is_in(const struct range *r, size_t n, uint32_t c)
{
	for (size_t i = 0; i < n; i++)
		if (c >= r[i].first && c <= r[i].last)
			return true;
	return false;
}

#define IS_IN(table, c) is_in(table, sizeof(table) / sizeof(table[0]), c)

/* The length of the sequence at @s, 0 where it is no UTF-8. */
static unsigned decode(const unsigned char *s, size_t left, uint32_t *out)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned n = s[0] < 0x80 ? 1 : s[0] >= 0xf0 ? 4 : s[0] >= 0xe0 ? 3 : 2;
	uint32_t c = n == 1 ? s[0] : s[0] & (0x7fu >> n);

	if ((s[0] >= 0x80 && s[0] < 0xc2) || s[0] > 0xf4 || n > left)
		return 0;
	for (unsigned i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (s[i] & 0x3f);
	}
	if (c < least[n] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*out = c;
	return n;
}

struct glyph glyph_at(const char *s, size_t left, unsigned col)
{
	static const struct glyph odd = { 1, 1, "\xef\xbf\xbd", 3 };
	struct glyph g;
	uint32_t c;
	unsigned n = decode((const unsigned char *)s, left, &c);

	if (!n)
		return odd;
	if (c == '\t')
		return (struct glyph){
			.bytes = 1, .width = TAB_STOP - col % TAB_STOP,
			.text = "        ", .len = TAB_STOP - col % TAB_STOP,
		};
	if (c < ' ' || c == 0x7f || IS_IN(hidden, c)) {
		g = odd;
		g.bytes = n;
		return g;
	}
	g = (struct glyph){ .bytes = n, .width = 1, .text = s, .len = n };
	if (IS_IN(combining, c))
		g.width = 0;
	else if (IS_IN(wide, c))
		g.width = 2;
	return g;
}

unsigned glyph_column(const char *line, size_t len, size_t offset)
{
	unsigned col = 0;

	for (size_t i = 0; i < len && i < offset; ) {
		struct glyph g = glyph_at(line + i, len - i, col);

		col += g.width;
		i += g.bytes;
	}
	return col;
}

void glyph_print(FILE *out, const char *line, size_t len, unsigned from,
		 unsigned to)
{
	unsigned col = 0;

	for (size_t i = 0; i < len && col < to; ) {
		struct glyph g = glyph_at(line + i, len - i, col);
		unsigned end = col + g.width;

		if (col >= from && end <= to)
			fwrite(g.text, 1, g.len, out);
		else	/* cut in two by a border: what is inside is blank */
			for (unsigned c = col; c < end; c++)
				if (c >= from && c < to)
					fputc(' ', out);
		col = end;
		i += g.bytes;
	}
}

void glyph_puts(FILE *out, const char *s)
{
	glyph_print(out, s, strlen(s), 0, UINT_MAX);
}
