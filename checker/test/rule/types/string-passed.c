// SPDX-License-Identifier: GPL-2.0-only
/* Strings in structures that others change: a word says that they stay. */
#include <belay/belay.h>

#include "mini.h"

struct label {
	char text[16] __cstr;
	u32 id;
};

struct plain {
	char text[16];
	u32 id;
};

int name_format(char *buf __bytes(n) __init_out __cstr, size_t n) __contract;
int name_use(const char *s __cstr) __contract;
int label_register(struct label *l) __contract;
int plain_register(struct plain *p) __contract;
int fetch(void *buf __bytes(n) __init_out, size_t n) __contract;

int ok_registered(struct label *l)
{
	name_format(l->text, sizeof(l->text));
	if (label_register(l))
		return -EINVAL;
	return name_use(l->text);
}

int bad_no_word(struct plain *p)
{
	name_format(p->text, sizeof(p->text));
	if (plain_register(p))
		return -EINVAL;
	return name_use(p->text);	//~ BL607
}

/* Bytes from elsewhere may lack the NUL, whatever was there before. */
int bad_fetched(struct label *l)
{
	name_format(l->text, sizeof(l->text));
	if (fetch(l, sizeof(*l)))
		return -EINVAL;	//~ BL607
	return name_use(l->text);	//~ BL607
}

int ok_fetched(struct label *l)
{
	if (fetch(l, sizeof(*l))) {
		l->text[sizeof(l->text) - 1] = 0;
		return -EINVAL;
	}
	l->text[sizeof(l->text) - 1] = 0;
	return name_use(l->text);
}

int ok_cleared(struct label *l)
{
	memset(l, 0, sizeof(*l));
	return name_use(l->text);
}

int ok_label_copied(struct label *l, const struct label *from)
{
	memcpy(l, from, sizeof(*l));
	return name_use(l->text);
}

int bad_bytes_copied(struct label *l,
		     const char *from __bytes(sizeof(struct label)))
{
	memcpy(l, from, sizeof(*l));
	return name_use(l->text);	//~ BL607
}

/* The word holds when others can look: so not after this. */
int bad_broken(struct label *l, char c)
{
	l->text[15] = c;
	return label_register(l);	//~ BL607
}
