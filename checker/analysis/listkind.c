// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/listkind.h"

#include <string.h>

#include "analysis/wordplace.h"

const struct list_type *list_type_of(const struct mir_record *rec)
{
	static const struct list_type types[] = {
		{ "struct list_head", .head = true, .node = true,
		  .circular = true, .made = true },
		{ "struct hlist_head", .head = true },
		{ "struct hlist_node", .node = true },
		{ "struct llist_head", .head = true },
		{ "struct llist_node", .node = true },
		{ "struct rb_root", .head = true, .walked = true },
		{ "struct rb_root_cached", .head = true, .walked = true },
		{ "struct rb_node", .node = true, .made = true,
		  .walked = true },
		{ "struct xarray", .head = true, .made = true, .table = true },
		{ "struct idr", .head = true, .made = true, .table = true },
	};

	for (unsigned i = 0; rec && i < sizeof(types) / sizeof(types[0]); i++)
		if (!strcmp(rec->tag, types[i].tag))
			return &types[i];
	return NULL;
}

/* What a local list head without words was seen to hold. */
struct local_list {
	const struct loc *head;
	struct holds holds;
};

struct lists {
	VEC(struct holds) declared;	/* by all heads of the file */
	VEC(struct local_list) local;
};

static const struct mir_type *type_at(const struct loc *l)
{
	const struct mir_type *t;

	if (l->field)
		return l->field->type;
	if (l->up) {
		t = type_at(l->up);
		return t && t->kind == TYPE_ARRAY ? t->elem : t;
	}
	if (l->obj->kind == OBJ_VAR)
		return l->obj->var->type;
	t = l->obj->ptr->type;
	return t && t->kind == TYPE_PTR ? t->elem : NULL;
}

const struct mir_record *list_record_at(const struct loc *l)
{
	const struct mir_type *t = type_at(l);

	while (t && t->kind == TYPE_ARRAY)
		t = t->elem;
	return t && t->kind == TYPE_RECORD ? t->rec : NULL;
}

/* The words beside a head, on its member, variable or parameter; its name. */
static struct word *words_beside(const struct run *r, const struct loc *l,
				 const char **name,
				 const struct mir_record **rec)
{
	const struct mir_var *v = NULL;

	while (l->index && l->up)
		l = l->up;
	*rec = NULL;
	if (l->field) {
		*name = l->field->name;
		*rec = l->field->rec;
		return l->field->words;
	}
	if (l->up)
		return NULL;
	if (l->obj->kind == OBJ_VAR)
		v = l->obj->var;
	for (unsigned i = 0; !v && r->args && i < r->root->nparams; i++)
		if (r->args[i] == l->obj->ptr)
			v = r->root->params[i];
	if (!v)
		return NULL;
	*name = v->name;
	return v->words;
}

static struct mir_field *find_leaf(const struct mir_record *rec,
				   const char *path)
{
	const char *dot = strchr(path, '.');
	size_t len = dot ? (size_t)(dot - path) : strlen(path);
	struct mir_field *deep;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		bool inner = f->type->kind == TYPE_RECORD;

		if (!f->name[0] && inner) {
			deep = find_leaf(f->type->rec, path);
			if (deep)
				return deep;
		}
		if (strncmp(f->name, path, len) || f->name[len])
			continue;
		if (!dot)
			return f;
		return inner ? find_leaf(f->type->rec, dot + 1) : NULL;
	}
	return NULL;
}

static struct mir_record entry_record = { .tag = "struct (entry)" };

/* What stands for the table @name in each @rec of it. */
static struct mir_field *table_node(const struct run *r,
				    struct mir_record *rec, const char *name)
{
	static struct mir_type type = { .kind = TYPE_RECORD,
					.rec = &entry_record };
	struct mir_field *f;

	/* The word that points to it outlives the run. */
	f = arena_new(&r->unit->arena, struct mir_field);
	*f = (struct mir_field){ .name = name, .type = &type, .rec = rec };
	return f;
}

/* The words of what is called @name beside a head in @rec, or at file scope. */
static struct word *words_of(const struct run *r, const struct mir_record *rec,
			     const char *name)
{
	for (unsigned i = 0; rec && i < rec->nfields; i++)
		if (!strcmp(rec->fields[i].name, name))
			return rec->fields[i].words;
	for (unsigned i = 0; !rec && i < r->unit->globals.n; i++)
		if (!strcmp(r->unit->globals.v[i]->name, name))
			return r->unit->globals.v[i]->words;
	return NULL;
}

static bool read_words(const struct run *r, struct word *words,
		       const char *name, struct holds *out);

/* A head that lends may say which container its elements are borrowed from. */
static void read_source(const struct run *r, const struct word *borrows,
			const struct mir_record *rec, struct holds *out)
{
	struct word *words;
	struct holds from;

	if (!borrows || !borrows->place || borrows->place->nsteps || out->cls)
		return;
	words = words_of(r, rec, borrows->place->name);
	if (!word_find(words, WORD_BORROWS) &&
	    read_words(r, words, borrows->place->name, &from) &&
	    from.rec == out->rec && from.leaf) {
		out->source = borrows->place->name;
		out->by = from.leaf;
	}
}

static bool read_words(const struct run *r, struct word *words,
		       const char *name, struct holds *out)
{
	struct word *x = word_find(words, WORD_HOLDS);
	const struct word *own = word_find(words, WORD_OWN);

	if (!x)
		return false;
	*out = (struct holds){ .member = x->expr, .table = !x->expr,
			       .cls = own ? own->release : NULL };
	for (unsigned i = 0; i < r->unit->records.n; i++)
		if (!strcmp(r->unit->records.v[i]->tag, x->type))
			out->rec = r->unit->records.v[i];
	if (!out->rec)
		return true;
	if (out->member) {
		out->leaf = find_leaf(out->rec, out->member);
		return true;
	}
	if (!x->node)
		x->node = table_node(r, out->rec, name);
	out->leaf = x->node;
	return true;
}

bool list_declared(const struct run *r, const struct loc *l, struct holds *out)
{
	const char *name = NULL;
	const struct mir_record *rec;
	struct word *words = words_beside(r, l, &name, &rec);

	if (!read_words(r, words, name, out))
		return false;
	read_source(r, word_find(words, WORD_BORROWS), rec, out);
	return true;
}

const struct loc *list_source(const struct run *r, const struct loc *l)
{
	struct holds h;

	if (!list_declared(r, l, &h) || !h.source)
		return NULL;
	while (l->index && l->up)
		l = l->up;
	for (unsigned i = 0; l->field && i < l->field->rec->nfields; i++)
		if (!strcmp(l->field->rec->fields[i].name, h.source))
			return loc_field(r->c.vt, l->up,
					 &l->field->rec->fields[i]);
	for (unsigned i = 0; !l->field && i < r->unit->globals.n; i++)
		if (!strcmp(r->unit->globals.v[i]->name, h.source))
			return obj_var(r->c.vt, NULL,
				       r->unit->globals.v[i])->root;
	return NULL;
}

bool list_holds(const struct run *r, const struct loc *l, struct holds *out)
{
	if (list_declared(r, l, out))
		return true;
	for (unsigned i = 0; r->lists && i < r->lists->local.n; i++) {
		if (r->lists->local.v[i].head != l)
			continue;
		*out = r->lists->local.v[i].holds;
		return true;
	}
	return false;
}

static void add_head(struct run *r, struct word *words, const char *name,
		     const struct mir_record *rec)
{
	struct holds h;

	if (!read_words(r, words, name, &h))
		return;
	read_source(r, word_find(words, WORD_BORROWS), rec, &h);
	vec_push(r->arena, &r->lists->declared, h);
}

static void look_for_heads(struct run *r)
{
	const struct mir_unit *u = r->unit;

	if (r->lists)
		return;
	r->lists = arena_new(r->arena, struct lists);
	for (unsigned k = 0; k < u->records.n; k++) {
		const struct mir_record *rec = u->records.v[k];

		for (unsigned f = 0; rec->in_main_file && f < rec->nfields; f++)
			add_head(r, rec->fields[f].words,
				 rec->fields[f].name, rec);
	}
	for (unsigned k = 0; k < u->globals.n; k++)
		add_head(r, u->globals.v[k]->words, u->globals.v[k]->name,
			 NULL);
}

void list_infer(struct run *r, const struct loc *l, const struct holds *h)
{
	struct local_list n = { l, *h };

	look_for_heads(r);
	for (unsigned i = 0; i < r->lists->local.n; i++)
		if (r->lists->local.v[i].head == l)
			return;
	if (h->table && !h->leaf)
		n.holds.leaf = table_node(r, h->rec, l->obj->var->name);
	vec_push(r->arena, &r->lists->local, n);
}

const struct holds *list_declared_at(struct run *r, unsigned i)
{
	look_for_heads(r);
	return i < r->lists->declared.n ? &r->lists->declared.v[i] : NULL;
}

bool list_releases(struct run *r, const char *name)
{
	const struct holds *h;

	for (unsigned i = 0; (h = list_declared_at(r, i)); i++)
		if (h->cls && !strcmp(h->cls, name))
			return true;
	return false;
}

static bool names_class(const struct word *x, const char *name)
{
	for (; x; x = x->next)
		if ((x->kind == WORD_OWN || x->kind == WORD_GIVES ||
		     x->kind == WORD_COOKIE) && x->release &&
		    !strcmp(x->release, name))
			return true;
	return false;
}

bool list_is_class(const struct run *r, const char *name)
{
	const struct mir_unit *u = r->unit;
	bool found = false;

	for (unsigned i = 0; i < u->funcs.n && !found; i++) {
		found = names_class(u->funcs.v[i]->words, name);
		for (unsigned k = 0; k < u->funcs.v[i]->nparams; k++)
			found |= names_class(u->funcs.v[i]->params[k]->words,
					     name);
	}
	for (unsigned i = 0; i < u->globals.n && !found; i++)
		found = names_class(u->globals.v[i]->words, name);
	for (unsigned i = 0; i < u->records.n && !found; i++)
		for (unsigned k = 0; u->records.v[i]->in_main_file &&
		     k < u->records.v[i]->nfields; k++)
			found |= names_class(u->records.v[i]->fields[k].words,
					     name);
	return found;
}

const struct holds *list_named(struct run *r, const struct mir_field *leaf)
{
	const struct holds *h, *best = NULL;

	for (unsigned i = 0; (h = list_declared_at(r, i)); i++)
		if (h->leaf == leaf && (!best || h->cls))
			best = h;
	return best;
}

const struct loc *list_element(const struct loc *l,
			       const struct mir_record *rec)
{
	for (; l && l->up; l = l->up)
		if (l->field && (!rec || l->field->rec == rec))
			return l->up;
	return NULL;
}

static const struct loc *go_down(struct vtab *vt, const struct loc *l,
				 const struct mir_record *rec,
				 const char *path)
{
	const char *dot = strchr(path, '.');
	size_t len = dot ? (size_t)(dot - path) : strlen(path);
	const struct loc *deep;

	for (unsigned i = 0; i < rec->nfields; i++) {
		struct mir_field *f = &rec->fields[i];
		const struct mir_record *inner =
			f->type->kind == TYPE_RECORD ? f->type->rec : NULL;

		if (!f->name[0] && inner) {
			deep = go_down(vt, loc_field(vt, l, f), inner, path);
			if (deep)
				return deep;
		}
		if (strncmp(f->name, path, len) || f->name[len])
			continue;
		l = loc_field(vt, l, f);
		return dot ? inner ? go_down(vt, l, inner, dot + 1) : NULL : l;
	}
	return NULL;
}

const struct loc *list_node_of(struct vtab *vt, const struct loc *e,
			       const struct holds *h)
{
	if (h->table)
		return h->leaf ? loc_field(vt, e, h->leaf) : NULL;
	if (!h->rec || !h->member)
		return NULL;
	return go_down(vt, e, h->rec, h->member);
}

bool list_is_entry(const struct loc *l)
{
	return l->field && l->field->type->kind == TYPE_RECORD &&
	       l->field->type->rec == &entry_record;
}

bool list_is_ours(const struct loc *l)
{
	while (l->index && l->up)
		l = l->up;
	if (l->field)
		return l->field->rec->in_main_file;
	return true;
}

bool list_always(const struct loc *l)
{
	return l->field && word_find(l->field->words, WORD_LINKED);
}

bool list_has_always(const struct mir_record *rec)
{
	for (unsigned i = 0; i < rec->nfields; i++) {
		const struct mir_type *t = rec->fields[i].type;

		if (word_find(rec->fields[i].words, WORD_LINKED) ||
		    (t->kind == TYPE_RECORD && t->rec->in_main_file &&
		     list_has_always(t->rec)))
			return true;
	}
	return false;
}
