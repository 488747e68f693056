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

int miss_fetched(struct label *l)
{
	name_format(l->text, sizeof(l->text));
	if (fetch(l, sizeof(*l)))
		return -EINVAL;
	return name_use(l->text);	//~ miss BL607
}

/* The word holds when others can look: so not after this. */
int bad_broken(struct label *l, char c)
{
	l->text[15] = c;
	return label_register(l);	//~ BL607
}
