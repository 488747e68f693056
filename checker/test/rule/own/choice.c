// SPDX-License-Identifier: GPL-2.0-only
/* BL1xx: the function that releases, if any, is chosen by a member beside. */
#include <belay/belay.h>

#include "outside.h"

#define BLOB_BIG	2

void *vmalloc(size_t n) __own(vfree) __nullable __bytes(n) __zeroed;

/* Two kinds of memory */
struct blob {
	bool big;
	void *data __own(vfree, big) __own(kfree, !big) __nullable;
	size_t len;
};

int ok_set(struct blob *b, size_t n) __sets(b->data)
{
	void *p;

	if (b->data)
		return -EBUSY;
	if (n > 4096) {
		p = vmalloc(n);
		b->big = true;
	} else {
		p = kzalloc(n, GFP_KERNEL);
		b->big = false;
	}
	if (!p)
		return -ENOMEM;
	b->data = p;
	b->len = n;
	return 0;
}

int bad_set(struct blob *b, size_t n) __sets(b->data)
{
	void *p;

	if (b->data)
		return -EBUSY;
	if (n > 4096) {
		p = vmalloc(n);
		b->big = false;
	} else {
		p = kzalloc(n, GFP_KERNEL);
		b->big = false;
	}
	if (!p)
		return -ENOMEM;
	b->data = p;
	b->len = n;
	return 0;	//~ BL105
}

/* The value first, and then what it is */
int ok_set_then_told(struct blob *b, size_t n) __sets(b->data)
{
	if (b->data)
		return -EBUSY;
	b->data = vmalloc(n);
	if (!b->data)
		return -ENOMEM;
	b->big = true;
	return 0;
}

int bad_set_never_told(struct blob *b, size_t n) __sets(b->data)
{
	if (b->data)
		return -EBUSY;
	b->data = vmalloc(n);
	if (!b->data)
		return -ENOMEM;
	return 0;	//~ BL105
}

int bad_set_over(struct blob *b, size_t n) __sets(b->data)
{
	void *p = vmalloc(n);

	if (!p)
		return -ENOMEM;
	b->big = true;	//~ BL106
	b->data = p;	//~ BL106
	return 0;
}

void ok_clear(struct blob *b) __sets(b->data)
{
	if (b->big)
		vfree(b->data);
	else
		kfree(b->data);
	b->data = NULL;
}

void bad_clear(struct blob *b) __sets(b->data)
{
	if (b->big)
		kfree(b->data);	//~ BL105
	else
		kfree(b->data);
	b->data = NULL;
}

void bad_clear_unasked(struct blob *b) __sets(b->data)
{
	kfree(b->data);	//~ BL105
	b->data = NULL;
}

void bad_clear_wrong_way(struct blob *b) __sets(b->data)
{
	if (!b->big)
		vfree(b->data);	//~ BL105
	b->data = NULL;	//~ BL106
}

void bad_clear_forgets_one(struct blob *b) __sets(b->data)
{
	if (b->big)
		vfree(b->data);
	b->data = NULL;	//~ BL106
}

void bad_clear_dangles(struct blob *b) __sets(b->data)
{
	if (b->big)
		vfree(b->data);
	else
		kfree(b->data);
}	//~ BL109

/* Taken out first; the flag tells of it still. */
void ok_take_out(struct blob *b) __sets(b->data)
{
	void *p = b->data;

	b->data = NULL;
	if (b->big)
		vfree(p);
	else
		kfree(p);
}

void bad_take_out(struct blob *b) __sets(b->data)
{
	void *p = b->data;

	b->data = NULL;
	b->big = false;
	if (b->big)
		vfree(p);
	else
		kfree(p);	//~ BL105
}

/* Told anew with something in it */
void bad_told_anew(struct blob *b)
{
	b->big = true;	//~ BL106
}

void ok_told_anew(struct blob *b)
{
	if (!b->data)
		b->big = true;
}

void ok_free(struct blob *b __take)
{
	if (b->big)
		vfree(b->data);
	else
		kfree(b->data);
	kfree(b);
}

void bad_free(struct blob *b __take)
{
	if (b->big)
		vfree(b->data);
	kfree(b);	//~ BL107
}

struct blob *ok_new(size_t n) __own(ok_free) __nullable;
struct blob *ok_new(size_t n)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return NULL;
	b->data = kzalloc(n, GFP_KERNEL);
	if (!b->data) {
		kfree(b);
		return NULL;
	}
	return b;
}

struct blob *bad_new(size_t n) __own(ok_free) __nullable;
struct blob *bad_new(size_t n)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);

	if (!b)
		return NULL;
	b->data = vmalloc(n);
	if (!b->data) {
		kfree(b);
		return NULL;
	}
	return b;	//~ BL105
}

/* Owned, or somebody else's */
struct label {
	const char *text __own(kfree, flags & BLOB_BIG) __nullable;
	u32 flags;
};

int ok_label_own(struct label *l, const char *text __cstr) __sets(l->text)
{
	if (l->text)
		return -EBUSY;
	l->text = kstrdup(text, GFP_KERNEL);
	if (!l->text)
		return -ENOMEM;
	l->flags |= BLOB_BIG;
	return 0;
}

int bad_label_own(struct label *l, const char *text __cstr) __sets(l->text)
{
	if (l->text)
		return -EBUSY;
	l->text = kstrdup(text, GFP_KERNEL);
	if (!l->text)
		return -ENOMEM;
	return 0;	//~ BL105
}

void ok_label_static(struct label *l) __sets(l->text)
{
	if (l->text)
		return;
	l->text = "none";
	l->flags &= ~BLOB_BIG;
}

void bad_label_static(struct label *l) __sets(l->text)
{
	if (l->text)
		return;
	l->text = "none";
	l->flags |= BLOB_BIG;
}	//~ BL108

void ok_label_clear(struct label *l) __sets(l->text)
{
	if (l->flags & BLOB_BIG)
		kfree(l->text);
	l->text = NULL;
}

void bad_label_clear(struct label *l) __sets(l->text)
{
	kfree(l->text);	//~ BL105
	l->text = NULL;
}

void bad_label_clear_wrong_way(struct label *l) __sets(l->text)
{
	if (!(l->flags & BLOB_BIG))
		kfree(l->text);	//~ BL108
	l->text = NULL;	//~ BL106
}

void ok_label_free(struct label *l __take)
{
	if (l->flags & BLOB_BIG)
		kfree(l->text);
	kfree(l);
}

void bad_label_free(struct label *l __take)
{
	kfree(l);	//~ BL107
}

/* The function is in the structure. */
struct ext {
	void *priv __own(free) __nullable;
	void (*free)(void *priv);
};

#ifdef __BELAY__
void __slot(ext, free)(void *priv __take __nullable);
__slot_check(ext, free);
#endif

static void ext_kfree(void *priv)
{
	kfree(priv);
}

static void ext_vfree(void *priv)
{
	vfree(priv);
}

int ok_ext_set(struct ext *e, size_t n) __sets(e->priv)
{
	if (e->priv)
		return -EBUSY;
	if (n < 4096) {
		e->priv = kzalloc(n, GFP_KERNEL);
		e->free = ext_kfree;
	} else {
		e->priv = vmalloc(n);
		e->free = ext_vfree;
	}
	return e->priv ? 0 : -ENOMEM;
}

int bad_ext_set_untold(struct ext *e, size_t n) __sets(e->priv)
{
	if (e->priv)
		return -EBUSY;
	e->priv = kzalloc(n, GFP_KERNEL);
	return e->priv ? 0 : -ENOMEM;	//~ BL105
}

static void bad_ext_wrong(void *priv)
{
	kfree(priv);	//~ BL105
}

int ext_set_wrongly(struct ext *e, size_t n) __sets(e->priv)
{
	if (e->priv)
		return -EBUSY;
	e->priv = vmalloc(n);
	if (!e->priv)
		return -ENOMEM;
	e->free = bad_ext_wrong;
	return 0;
}

int bad_ext_set_over(struct ext *e, size_t n) __sets(e->priv)
{
	void *p = kzalloc(n, GFP_KERNEL);

	if (!p)
		return -ENOMEM;
	e->free = ext_kfree;	//~ BL106
	e->priv = p;	//~ BL106
	return 0;
}

void ok_ext_clear(struct ext *e) __sets(e->priv)
{
	e->free(e->priv);
	e->priv = NULL;
}

void bad_ext_clear(struct ext *e) __sets(e->priv)
{
	kfree(e->priv);	//~ BL105
	e->priv = NULL;
}

void bad_ext_clear_twice(struct ext *e) __sets(e->priv)
{
	e->free(e->priv);
	e->free(e->priv);	//~ BL102
	e->priv = NULL;
}

void bad_ext_clear_dangles(struct ext *e) __sets(e->priv)
{
	e->free(e->priv);
}	//~ BL109

void ok_ext_clear_saved(struct ext *e) __sets(e->priv)
{
	void (*release)(void *priv) = e->free;
	void *priv = e->priv;

	e->priv = NULL;
	release(priv);
}

void bad_ext_clear_other(struct ext *e, struct ext *o) __sets(e->priv)
{
	o->free(e->priv);	//~ BL105
	e->priv = NULL;
}

void ok_ext_free(struct ext *e __take)
{
	e->free(e->priv);
	kfree(e);
}

void bad_ext_free(struct ext *e __take)
{
	kfree(e);	//~ BL107
}
