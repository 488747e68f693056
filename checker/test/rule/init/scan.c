// SPDX-License-Identifier: GPL-2.0-only
/* BL401, BL502, BL501: what sscanf() leaves behind its arguments. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 n;
	u32 tab[8];
	char name[16];
};

int ok_two(const char *buf __cstr)
{
	u32 addr, len;

	if (sscanf(buf, "%x %x", &addr, &len) != 2)
		return -EINVAL;
	return (int)(addr + len);
}

int bad_two(const char *buf __cstr)
{
	u32 addr, len;

	if (sscanf(buf, "%x %x", &addr, &len) < 1)
		return -EINVAL;
	return (int)(addr + len);	//~ BL401 len
}

int bad_ignored(const char *buf __cstr)
{
	u32 n;

	sscanf(buf, "%u", &n);
	return (int)n;	//~ BL401
}

/* A second one that is optional. */
int ok_optional(const char *buf __cstr)
{
	u32 cmd, arg;
	int n = sscanf(buf, "%u %u", &cmd, &arg);

	if (n < 1)
		return -EINVAL;
	if (n < 2)
		arg = 0;
	return (int)(cmd + arg);
}

int bad_optional(const char *buf __cstr)
{
	u32 cmd, arg;
	int n = sscanf(buf, "%u %u", &cmd, &arg);

	if (n < 1)
		return -EINVAL;
	return (int)(cmd + arg);	//~ BL401
}

int ok_switch(const char *buf __cstr)
{
	int a, b;

	switch (sscanf(buf, "%d:%d", &a, &b)) {
	case 2:
		return a + b;
	case 1:
		return a;
	default:
		return -EINVAL;
	}
}

int bad_switch(const char *buf __cstr)
{
	int a, b;

	switch (sscanf(buf, "%d:%d", &a, &b)) {
	case 2:
		return a + b;
	case 1:
		return b;	//~ BL401
	default:
		return -EINVAL;
	}
}

/* A position does not count, and is there with the one before it. */
int ok_position(const char *buf __cstr)
{
	u32 val;
	int pos;

	if (sscanf(buf, " %u%n", &val, &pos) < 1)
		return -EINVAL;
	return pos + (int)val;
}

/* Nor is it negative. */
int ok_position_up(const char *buf __cstr)
{
	u32 val;
	int n = 0;

	if (sscanf(buf, "%u%n", &val, &n) != 1)
		return -EINVAL;
	return n < 8 ? 1 << n : 0;
}

/* Though nothing counts, something may have been there. */
int bad_position_up(const char *buf __cstr)
{
	int n = 0;

	sscanf(buf, "%*u%n", &n);
	return 1 << n;	//~ BL507
}

int bad_position(const char *buf __cstr)
{
	u32 val;
	int pos;

	if (sscanf(buf, "%u end%n", &val, &pos) < 1)
		return -EINVAL;
	return pos + (int)val;	//~ BL401 pos
}

int ok_position_later(const char *buf __cstr)
{
	u32 a, b;
	int pos;

	if (sscanf(buf, "%u,%n%u", &a, &pos, &b) < 2)
		return -EINVAL;
	return pos + (int)(a + b);
}

int ok_skipped(const char *buf __cstr)
{
	u32 a, b;

	if (sscanf(buf, "%u %*u 100%% %u", &a, &b) != 2)
		return -EINVAL;
	return (int)(a + b);
}

int bad_skipped(const char *buf __cstr)
{
	u32 a, b;

	if (sscanf(buf, "%*u %u", &a, &b) != 1)	//~ BL606
		return -EINVAL;
	return (int)(a + b);	//~ BL401 b
}

/* It was 0, and is now what the text says. */
u32 ok_index(struct foo *foo, const char *buf __cstr)
{
	u32 i = 0;

	sscanf(buf, "%u", &i);
	return i < 8 ? foo->tab[i] : 0;
}

u32 bad_index(struct foo *foo, const char *buf __cstr)
{
	u32 i = 0;

	sscanf(buf, "%u", &i);
	return foo->tab[i];	//~ BL501
}

u32 bad_index_member(struct foo *foo, const char *buf __cstr)
{
	if (foo->n >= 8)
		return 0;
	sscanf(buf, "%u", &foo->n);
	return foo->tab[foo->n];	//~ BL501
}

u32 ok_result(const char *buf __cstr)
{
	static const u8 needs[] = { 1, 2, 3 };
	u32 a, b;

	return needs[sscanf(buf, "%u %u", &a, &b)];
}

u32 bad_result(const char *buf __cstr)
{
	static const u8 needs[] = { 1, 2 };
	u32 a, b;

	return needs[sscanf(buf, "%u %u", &a, &b)];	//~ BL501
}

int ok_name(struct foo *foo, const char *buf __cstr)
{
	return sscanf(buf, "%15s", foo->name) == 1 ? 0 : -EINVAL;
}

int bad_name(struct foo *foo, const char *buf __cstr)
{
	return sscanf(buf, "%16s", foo->name);	//~ BL502
}

int bad_name_any(struct foo *foo, const char *buf __cstr)
{
	return sscanf(buf, "%s", foo->name);	//~ BL502
}

size_t ok_word(const char *buf __cstr)
{
	char word[8];

	if (sscanf(buf, "%7[a-z]", word) != 1)
		return 0;
	return strlen(word);
}

size_t bad_word(const char *buf __cstr)
{
	char word[8];

	if (sscanf(buf, "%7[]a-z]", word) < 0)
		return 0;
	return strlen(word);	//~ BL404
}

int ok_sizes(const char *buf __cstr)
{
	unsigned long long q;
	u16 h;
	u8 b;

	if (sscanf(buf, "%llx %hx %hhx", &q, &h, &b) != 3)
		return -EINVAL;
	return (int)(q + h + b);
}

int bad_sizes(const char *buf __cstr)
{
	u16 h;

	if (sscanf(buf, "%x", &h) != 1)	//~ BL502 //~ BL606
		return -EINVAL;
	return 0;
}

int ok_many(const char *buf __cstr)
{
	int a, b, c, d, e, f, g, h;

	if (sscanf(buf, "%d %d %d %d %d %d %d %d", &a, &b, &c, &d, &e, &f,
		   &g, &h) != 8)
		return -EINVAL;
	return a + b + c + d + e + f + g + h;
}

int bad_many(const char *buf __cstr)
{
	int a, b, c, d, e, f, g, h;

	if (sscanf(buf, "%d %d %d %d %d %d %d %d", &a, &b, &c, &d, &e, &f,
		   &g, &h) < 7)
		return -EINVAL;
	return a;	//~ BL401
}

int bad_format(const char *buf __cstr, const char *fmt __cstr)
{
	int n = 0;

	sscanf(buf, fmt, &n);	//~ BL902
	return n;
}
