// SPDX-License-Identifier: GPL-2.0-only
/* BL501: strings are walked up to their NUL, and not beyond. */
#include <belay/belay.h>

#include "mini.h"

u32 ok_length(const char *s __cstr)
{
	u32 n = 0;

	while (s[n])
		n++;
	return n;
}

char bad_beyond(const char *s __cstr)
{
	u32 n = 0;

	while (s[n])
		n++;
	return s[n + 1];	//~ BL501
}

char bad_post_increment(const char *s __cstr)
{
	u32 n = 0;

	while (s[n++])
		;
	return s[n];	//~ BL501
}

u32 ok_pointer(const char *s __cstr)
{
	const char *p = s;

	while (*p)
		p++;
	return p - s;
}

char bad_pointer(const char *s __cstr)
{
	const char *p = s;

	while (*p)
		p++;
	return p[1];	//~ BL501
}

/* The first of a kind, or the end */
const char *ok_find(const char *s __cstr, char c) __borrows(s);
const char *ok_find(const char *s __cstr, char c)
{
	for (; *s; s++)
		if (*s == c)
			break;
	return s;
}

bool ok_escaped(const char *s __cstr)
{
	int i;

	for (i = 0; s[i] != '\0'; i++)
		if (s[i] == '\\' && s[i + 1] == 'n')
			return true;
	return false;
}

bool bad_escaped(const char *s __cstr)
{
	int i;

	for (i = 0; s[i] != '\0'; i++)
		if (s[i] == '\\' && s[i + 2] == 'n')	//~ BL501
			return true;
	return false;
}

bool bad_stops_elsewhere(const char *s __cstr)
{
	int i;

	for (i = 0; s[i] != ','; i++)	//~ BL501
		;
	return i;
}

/* Past white space, as far as there is any */
static const char *skip(const char *s)
{
	while (*s == ' ' || *s == '\t')
		s++;
	return s;
}

u32 ok_number(const char *s __cstr)
{
	u32 n = 0;

	for (s = skip(s); *s >= '0' && *s <= '9'; s++)
		n = n * 10 + *s - '0';
	return n;
}

u32 bad_sign(const char *s __cstr)
{
	u32 n = 0;

	s = skip(s) + 1;
	for (; *s >= '0' && *s <= '9'; s++)	//~ BL501
		n = n * 10 + *s - '0';
	return n;
}

/* From behind, with the length */
bool ok_ends_with(const char *s __cstr, char c)
{
	size_t n = strlen(s);

	return n && s[n - 1] == c;
}

bool bad_ends_with(const char *s __cstr, char c)
{
	size_t n = strlen(s);

	return s[n - 1] == c;	//~ BL501
}

void ok_trim(char *s __cstr)
{
	size_t n = strlen(s);

	while (n && s[n - 1] == '\n')
		n--;
	s[n] = '\0';
}

/* What a member says, and what a callee returns */
struct foo {
	const char *label __cstr;
};

u32 ok_member(struct foo *foo)
{
	const char *p = foo->label;
	u32 n = 0;

	for (; *p; p++)
		n += *p;
	return n;
}

u32 bad_member(struct foo *foo)
{
	const char *p = foo->label + 1;
	u32 n = 0;

	for (; *p; p++)	//~ BL501
		n += *p;
	return n;
}

u32 ok_copy(const char *s __cstr)
{
	char *copy = kstrdup(s, GFP_KERNEL), *p;
	u32 n = 0;

	if (!copy)
		return 0;
	for (p = copy; *p; p++)
		n += *p;
	kfree(copy);
	return n;
}

/* Characters that are changed, but for the NUL */
void ok_changed(char *s __cstr)
{
	char *p;

	for (p = s; *p; p++)
		if (*p == '-')
			*p = '_';
	printk("%s", s);
}

void bad_nul_overwritten(char *s __cstr)
{
	u32 n = 0;

	while (s[n])
		n++;
	s[n] = '/';
	n = 0;
	while (s[n])	//~ BL501
		n++;
}

void fill(char *s) __contract;

u32 bad_changed_by_another(char *s __cstr)
{
	u32 n = 0;

	fill(s);
	while (s[n])	//~ BL501
		n++;
	return n;
}
