// SPDX-License-Identifier: GPL-2.0-only
/* Whatever macros are in between, each call here lands on a contract. */
#include <linux/kernel.h>
#include <linux/kstrtox.h>
#include <linux/slab.h>
#include <linux/string.h>

int use_printf(char *buf, size_t n, int k)
{
	sscanf(buf, "%d", &k);
	return sprintf(buf, "%d", k) + snprintf(buf, n, "%d", k) +
	       scnprintf(buf, n, "%d", k);
}

char *use_kasprintf(gfp_t gfp, int n)
{
	return kasprintf(gfp, "%d", n);
}

int use_numbers(const char *s, const char __user *u, size_t n)
{
	unsigned long ul;
	bool yes;
	long l;
	u64 q;
	u32 d;
	u16 w;
	u8 b;
	int i;

	return kstrtoul(s, 0, &ul) + kstrtol(s, 0, &l) + kstrtoint(s, 0, &i) +
	       kstrtou64(s, 0, &q) + kstrtou32(s, 0, &d) +
	       kstrtou16(s, 0, &w) + kstrtou8(s, 0, &b) +
	       kstrtobool(s, &yes) + kstrtoint_from_user(u, n, 0, &i) +
	       kstrtobool_from_user(u, n, &yes);
}

struct record {
	u32 a, b, c;
};

int use_strings(char *to, const char *s, size_t n, struct record *r)
{
	char *p = to;

	memset_after(r, 0, a);
	memset32(&r->a, 1, 3);
	memzero_explicit(to, n);
	strcpy(to, s);
	strncpy(to, s, n);
	strlcat(to, s, n);
	strscpy_pad(to, s, n);
	strim(to);
	strsep(&p, ",");
	return strncmp(to, s, n) + strcasecmp(to, s) + sysfs_streq(to, s) +
	       (int)strnlen(s, n) + (int)strspn(s, " ") +
	       (int)strcspn(s, " ") + *skip_spaces(s) + *strpbrk(s, "ab") +
	       *strnchr(s, n, 'x');
}

const char *use_duplicates(const char *s, size_t n, gfp_t gfp)
{
	kfree_const(kstrdup_const(s, gfp));
	return kstrndup(s, n, gfp);
}
