// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/slab.h>
#include <linux/string.h>

void *use_memory(void *a, const void *b, size_t n, int which)
{
	switch (which) {
	case 0:
		return memcpy(a, b, n);
	case 1:
		return memmove(a, b, n);
	case 2:
		return memset(a, 0, n);
	case 3:
		return memchr(b, 1, n);
	default:
		return memchr_inv(b, 1, n);
	}
}

int use_compare(const char *a, const char *b, size_t n)
{
	int diff = memcmp(a, b, n);

	return diff ?: strcmp(a, b);
}

const char *use_search(const char *s, const char *sub)
{
	const char *p = strchr(s, 'x');

	return p ?: strrchr(s, 'y') ?: strstr(s, sub);
}

ssize_t use_copy(char *p, size_t n, const char *s)
{
	char array[8];

	strscpy(array, s, sizeof(array));
	return strscpy(p, s, n) + strlen(s);
}

void *use_duplicate(const char *s, size_t n, gfp_t gfp, int which)
{
	switch (which) {
	case 0:
		return kstrdup(s, gfp);
	case 1:
		return kmemdup_nul(s, n, gfp);
	default:
		return kmemdup(s, n, gfp);
	}
}

void *use_duplicate_user(const char __user *p, size_t n, int which)
{
	switch (which) {
	case 0:
		return memdup_user(p, n);
	case 1:
		return vmemdup_user(p, n);
	case 2:
		return memdup_user_nul(p, n);
	default:
		return strndup_user(p, n);
	}
}
