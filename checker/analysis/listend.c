// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/listend.h"

#include <string.h>

#include "analysis/array.h"
#include "analysis/count.h"
#include "analysis/forget.h"
#include "analysis/leave.h"
#include "analysis/loan.h"
#include "analysis/refine.h"
#include "analysis/spelling.h"

void listend_stale(const struct site *at, struct world *w,
		   const struct loc *head, const struct value *elem)
{
	const struct death *d = world_death(w, loc_deref(at->run->c.vt, elem));
	struct issue i = { .kind = ISSUE_STILL_LINKED, .at = site_event(at) };

	if (d) {
		i.at = d->at;
		i.then = site_event(at);
		i.then_text = "the list is looked at again here";
	}
	/* In an array of heads it is not remembered which. */
	if (elem->kind == V_INT) {
		i.what = "an element";
		head = head->up;
	} else {
		i.what = spelling_of_value(at->run, w, elem);
	}
	i.with = spelling_of_place(at->run, w, head);
	issue_add(at->run->issues, w, &i);
}

bool listend_is_told(const struct loc *head)
{
	return !head->up && head->obj->kind == OBJ_DEREF;
}

void listend_origin(const struct site *at, struct world *w,
		    const struct value *v, const struct loc *head)
{
	const struct duty *d;
	struct duty n;

	if (listend_is_told(head))
		return;
	for (d = world_duty(w, v, NULL); d; d = d->next) {
		if (!(d->state & DUTY_HELD) || d->lock || d->holder ||
		    d->origin)
			continue;
		n = *d;
		n.origin = head;
		world_set_duty(&at->run->c, w, n);
	}
}

static const struct mir_record *record_of(const struct world *w,
					  const struct loc *l)
{
	const struct mir_record *rec = list_record_at(l);

	return rec ? rec : duty_record(w, l);
}

typedef void node_fn(void *ctx, struct world *w, const struct loc *node);

/*
 * The nodes of the element at @l that matter: those of which something is
 * known, and those that heads of this file name.
 */
static void each_node(const struct site *at, struct world *w,
		      const struct loc *l, node_fn *fn, void *ctx)
{
	struct run *r = at->run;
	struct imap cells = world_obj(&r->c, w, l->obj)->cells;
	const struct mir_record *rec = record_of(w, l);
	const struct holds *h;
	const struct loc *node;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (chain_kind_of(cell->loc) == CHAIN_ON &&
		    loc_within(cell->loc, l))
			fn(ctx, w, cell->loc->up);
	}
	for (unsigned i = 0; rec && (h = list_declared_at(r, i)); i++) {
		node = h->rec == rec ? list_node_of(r->c.vt, l, h) : NULL;
		if (node && !chain_peek(&r->c, w, node, CHAIN_ON))
			fn(ctx, w, node);
	}
}

struct taken {
	const struct site *at;
	const struct value *v;
	const struct taker *t;
};

/* The duty of an owning list on what was on it is the function's now. */
static void claim(struct taken *t, struct world *w, const char *cls)
{
	const struct duty *d;

	for (d = cls ? world_duty(w, t->v, NULL) : NULL; d; d = d->next)
		if (d->state & DUTY_HELD && !d->lock)
			return;
	if (cls)
		duty_acquire(t->at, w, t->v, cls);
}

/* What borrows from the container with this @node must not have it, either. */
static void take_borrowers(struct taken *t, struct world *w,
			   const struct loc *node)
{
	struct vtab *vt = t->at->run->c.vt;
	const struct holds *h;
	const struct loc *l;

	for (unsigned i = 0; (h = list_declared_at(t->at->run, i)); i++) {
		l = h->by && h->by == node->field ?
		    list_node_of(vt, loc_deref(vt, t->v), h) : NULL;
		if (!l || !(chain_states(t->at, w, l) & PTR_VALID))
			continue;
		site_issue(t->at, w, ISSUE_STILL_LINKED,
			   spelling_of(t->at, w, t->v, t->t->arg), NULL);
		chain_set(t->at, w, l, CHAIN_ON,
			  chain_int(t->at, CHAIN_ON, 0));
	}
}

static void take_node(void *ctx, struct world *w, const struct loc *node)
{
	struct taken *t = ctx;
	const struct site *at = t->at;
	const struct loc *head;
	const struct holds *as = list_named(at->run, node->field);
	struct holds h = { .cls = as ? as->cls : NULL };

	if (!(chain_states(at, w, node) & PTR_VALID))
		return;
	take_borrowers(t, w, node);
	head = chain_head(at, w, node);
	if (head)
		list_holds(at->run, head, &h);
	/* What is nobody's to release is said not to be. */
	if (!(head && h.cls) && !world_duty(w, t->v, NULL))
		return;
	claim(t, w, h.cls);
	if (head && h.cls && chain_is_found(w, t->v))
		listend_origin(at, w, t->v, head);
	if (head && chain_get(at, w, head, CHAIN_CURSOR) == t->v)
		chain_set(at, w, head, CHAIN_STALE, t->v);
	else
		site_issue(at, w, ISSUE_STILL_LINKED,
			   spelling_of(at, w, t->v, t->t->arg),
			   head ? spelling_of_place(at->run, w, head) : NULL);
	chain_set(at, w, node, CHAIN_ON, chain_int(at, CHAIN_ON, -1));
}

/*
 * The reference of a container goes that others borrowed from: they must not
 * have the object any more.
 */
static void left_behind(void *ctx, struct world *w, const struct loc *node)
{
	struct taken *t = ctx;
	const struct holds *h = list_named(t->at->run, node->field), *from;
	const struct loc *l = loc_deref(t->at->run->c.vt, t->v), *in;

	from = h && h->by ? list_named(t->at->run, h->by) : NULL;
	in = from ? list_node_of(t->at->run->c.vt, l, from) : NULL;
	if (!in || !chain_peek(&t->at->run->c, w, node, CHAIN_ON) ||
	    chain_states(t->at, w, in) & PTR_VALID ||
	    !(chain_states(t->at, w, node) & PTR_VALID))
		return;
	site_issue(t->at, w, ISSUE_STILL_LINKED,
		   spelling_of(t->at, w, t->v, t->t->arg), NULL);
	chain_set(t->at, w, node, CHAIN_ON, chain_int(t->at, CHAIN_ON, 0));
}

/* The states that others must not find node @l in. */
static unsigned unfit(const struct loc *l)
{
	return list_always(l) ? PTR_ERR | PTR_NULL : PTR_ERR;
}

void listend_seen(const struct site *at, struct world *w,
		  const struct loc *node)
{
	const struct holds *h = list_named(at->run, node->field);

	if (!h || !chain_is_open(at->run, h) ||
	    !chain_is_known(&at->run->c, w, node) ||
	    !(chain_states(at, w, node) & unfit(node)))
		return;
	site_issue(at, w, list_always(node) ? ISSUE_LEFT_OFF :
		   ISSUE_LEFT_UNLINKED,
		   spelling_of_place(at->run, w, node), NULL);
}

/* Others keep a reference, and find the node as it says that it is. */
static void put_node(void *ctx, struct world *w, const struct loc *node)
{
	if (list_always(node))
		listend_seen(ctx, w, node);
}

void listend_taken(const struct site *at, struct world *w,
		   const struct value *v, const struct taker *t)
{
	struct taken x = { at, v, t };
	const struct loc *l = loc_deref(at->run->c.vt, v);
	const struct duty *d;

	if (l->up || v->kind == V_INT)
		return;
	if (t->puts) {
		each_node(at, w, l, put_node, (void *)(uintptr_t)at);
		return;
	}
	/* One reference less: the list has its own. */
	for (d = world_duty(w, v, NULL); d; d = d->next)
		if (d->state & DUTY_HELD &&
		    count_is_reference(at->run, record_of(w, l), d)) {
			each_node(at, w, l, left_behind, &x);
			return;
		}
	each_node(at, w, l, take_node, &x);
}

/* Has the call got at the list of @head, by what it was passed or by name? */
static bool is_in_reach(struct vtab *vt, const struct call *call,
			const struct loc *head)
{
	if (!head || head->obj->kind == OBJ_VAR)
		return !head || !head->obj->frame;
	for (unsigned i = 0; i < call->nargs; i++)
		if (loan_root(vt, call->args[i]) &&
		    loc_deref(vt, loan_root(vt, call->args[i]))->obj ==
		    head->obj)
			return true;
	return false;
}

struct found {
	const struct site *at;
	const struct call *call;
	const struct holds *h;
	const struct value *v;
};

/* What was found on such a list before may be what was taken off. */
static void may_be_taken(struct found *f, struct world *w,
			 const struct value *m)
{
	struct wctx *c = &f->at->run->c;
	const struct loc *node = list_node_of(c->vt, loc_deref(c->vt, m),
					      f->h);

	if (!node || !chain_peek(c, w, node, CHAIN_ON) ||
	    !(chain_states(f->at, w, node) & PTR_VALID) ||
	    !is_in_reach(c->vt, f->call, chain_head(f->at, w, node)))
		return;
	loan_add(c, w, m, f->v, LOAN_SAME);
}

static void each_found(struct found *f, struct world *w)
{
	struct imap store = w->store;
	const struct mir_type *t;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		t = s->obj->kind == OBJ_DEREF && !s->death ?
		    s->obj->ptr->type : NULL;
		if (t && t->kind == TYPE_PTR &&
		    t->elem->kind == TYPE_RECORD &&
		    t->elem->rec == f->h->rec &&
		    chain_is_found(w, s->obj->ptr))
			may_be_taken(f, w, s->obj->ptr);
	}
}

void listend_taken_off(const struct site *at, struct world *w,
		       const struct call *call, const struct value *v)
{
	struct found f = { .at = at, .call = call, .v = v };
	const struct mir_type *t = v->type;

	if (t->kind != TYPE_PTR || t->elem->kind != TYPE_RECORD)
		return;
	for (unsigned i = 0; (f.h = list_declared_at(at->run, i)); i++) {
		if (f.h->rec != t->elem->rec || !f.h->cls)
			continue;
		if (!word_find(call->func->words, WORD_ZEROED) &&
		    !word_find(call->func->words, WORD_FRESH))
			each_found(&f, w);
		chain_forget_class(at, w, f.h);
	}
}

static bool is_elem_of(const struct site *at, const struct cell *cell,
		       const struct loc *l, struct holds *h)
{
	const struct loc *head;

	if (chain_kind_of(cell->loc) != CHAIN_ON || !cell->val ||
	    cell->val->kind == V_INT)
		return false;
	head = loc_deref(at->run->c.vt, cell->val);
	return loc_within(head, l) && list_holds(at->run, head, h) && h->cls;
}

void listend_swept(const struct site *at, struct world *w,
		   const struct loc *l, const struct taker *t)
{
	struct imap store = w->store;
	struct imap_iter it, in;
	struct holds h;
	uint32_t key, k;
	void *p, *q;

	for (imap_start(&it, store); imap_next(&it, &key, &p);) {
		const struct ostate *s = p;

		for (imap_start(&in, s->cells); imap_next(&in, &k, &q);) {
			if (s->obj->kind != OBJ_DEREF || s->obj == l->obj ||
			    !is_elem_of(at, q, l, &h))
				continue;
			duty_kill(at, w, s->obj->ptr, t, DEATH_GIVE);
			break;
		}
	}
}

/* Its objects are released, but a table has memory for the entries, too. */
static bool has_entries(const struct site *at, struct world *w,
			const struct loc *l)
{
	const struct list_type *t = list_type_of(list_record_at(l));

	return t && t->table && world_fact(w, chain_get(at, w, l,
					   CHAIN_STALE)).ptr & PTR_VALID;
}

bool listend_full(const struct site *at, struct world *w,
		  const struct loc *l, const struct mir_field *f)
{
	const struct loc *source;

	if (!word_find(f->words, WORD_HOLDS))
		return false;
	source = list_source(at->run, l);
	if (source && !chain_may_hold(at, w, source))
		return false;
	if (f->type->kind == TYPE_ARRAY)
		return array_lists_full(&at->run->c, w, l);
	return chain_may_hold(at, w, l) || has_entries(at, w, l);
}

static void scope_head(const struct site *at, struct world *w,
		       const struct loc *head)
{
	struct issue i = { .kind = ISSUE_LEAK, .at = site_event(at) };
	struct holds h = { NULL };

	if (!chain_may_hold(at, w, head))
		return;
	list_holds(at->run, head, &h);
	i.what = spelling_of_place(at->run, w, head);
	i.with = h.cls;
	if (!h.cls)
		i.kind = ISSUE_FULL_HEAD;
	else
		i.kind = ISSUE_LIST_LEAK;
	issue_add(at->run->issues, w, &i);
}

void listend_scope(const struct site *at, struct world *w,
		   const struct loc *root)
{
	struct imap cells = world_obj(&at->run->c, w, root->obj)->cells;
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		switch (chain_kind_of(cell->loc)) {
		case CHAIN_LEN:
			scope_head(at, w, cell->loc->up);
			break;
		case CHAIN_ON:
			if (chain_states(at, w, cell->loc->up) & PTR_VALID)
				site_issue(at, w, ISSUE_STILL_LINKED,
					   loc_text(at->run->c.arena, root),
					   NULL);
			break;
		default:
			break;
		}
	}
}

/* An element that is lent is linked or initialised for whoever comes next. */
static void left_node(void *ctx, struct world *w, const struct loc *node)
{
	listend_seen(ctx, w, node);
}

static bool is_failed_init(const struct site *at, const struct world *w,
			   const struct value *result)
{
	const struct run *r = at->run;

	return r->root == r->unit->init && result &&
	       fact_truth(world_fact(w, result)) != 0;
}

static void module_head(const struct site *at, struct world *w,
			const struct loc *head)
{
	struct holds h;

	if (!list_declared(at->run, head, &h) || !h.cls)
		return;
	if (array_of_heads(head) ? array_lists_full(&at->run->c, w, head) :
	    chain_may_hold(at, w, head) || has_entries(at, w, head))
		site_issue(at, w, ISSUE_LIST_LEAK,
			   spelling_of_place(at->run, w, head), h.cls);
}

typedef void head_fn(const struct site *at, struct world *w,
		     const struct loc *head);

static void each_global(const struct site *at, struct world *w, head_fn *fn)
{
	const struct run *r = at->run;

	for (unsigned i = 0; i < r->unit->globals.n; i++) {
		struct mir_var *v = r->unit->globals.v[i];
		const struct loc *l = obj_var(r->c.vt, NULL, v)->root;
		const struct mir_type *t = v->type;

		fn(at, w, l);
		if (t->kind != TYPE_RECORD || !t->rec->in_main_file)
			continue;
		for (unsigned f = 0; f < t->rec->nfields; f++)
			fn(at, w, loc_field(r->c.vt, l, &t->rec->fields[f]));
	}
}

void listend_module(const struct site *at, struct world *w,
		    const struct value *result)
{
	const struct run *r = at->run;

	if (r->root == r->unit->exit || is_failed_init(at, w, result))
		each_global(at, w, module_head);
}

static void start_head(const struct site *at, struct world *w,
		       const struct loc *head)
{
	struct holds h;

	if (array_of_heads(head) && list_declared(at->run, head, &h))
		array_start_empty(&at->run->c, w, head);
}

void listend_start(const struct site *at, struct world *w)
{
	if (at->run->root == at->run->unit->init)
		each_global(at, w, start_head);
}

void listend_left(const struct site *at, struct world *w,
		  const struct ostate *s)
{
	struct imap_iter it;
	uint32_t key;
	void *p;

	for (imap_start(&it, s->cells); imap_next(&it, &key, &p);) {
		const struct cell *cell = p;

		if (chain_kind_of(cell->loc) == CHAIN_STALE && cell->val &&
		    world_fact(w, cell->val).ptr & PTR_VALID)
			listend_stale(at, w, cell->loc->up, cell->val);
	}
	each_node(at, w, s->obj->root, left_node, (void *)(uintptr_t)at);
}

struct passing {
	const struct site *at;
	const struct value *v;
	struct word *words;
	bool owned;
};

/* Do the words say that the object is on a list by this node? */
static bool said_linked(const struct passing *p, const struct loc *node)
{
	const struct word *x;

	if (list_always(node))
		return true;
	for (x = p->words; x; x = x->next)
		if (x->kind == WORD_LINKED && !x->bad &&
		    !strcmp(x->expr, node->field->name))
			return true;
	return false;
}

/* A list that has references has its own, whoever else has one. */
static bool has_reference(const struct site *at, const struct loc *node)
{
	const struct holds *h = list_named(at->run, node->field);

	/* Or it borrows from one that has. */
	if (h && h->by)
		h = list_named(at->run, h->by);
	return h && h->cls && count_is_in(at->run, h->rec);
}

static void hand_node(void *ctx, struct world *w, const struct loc *node)
{
	struct passing *p = ctx;
	unsigned states = chain_states(p->at, w, node);

	if (said_linked(p, node)) {
		if (!(states & (p->owned ? unfit(node) : PTR_ERR | PTR_NULL)))
			return;
		site_issue(p->at, w, ISSUE_NOT_LINKED,
			   spelling_of_value(p->at->run, w, p->v), NULL);
		/* With the result there is nothing left to be said of it. */
		if (p->owned)
			chain_note(p->at, w, node, CHAIN_ON, NULL);
		return;
	}
	if (p->owned && states & PTR_VALID && !has_reference(p->at, node))
		site_issue(p->at, w, ISSUE_STILL_LINKED,
			   spelling_of_value(p->at->run, w, p->v), NULL);
}

void listend_hand_over(const struct site *at, struct world *w,
		       const struct value *v, struct word *words, bool owned)
{
	struct passing p = { at, v, words, owned };
	const struct loc *l = loc_deref(at->run->c.vt, v);

	if (v->kind != V_INT && !l->up)
		each_node(at, w, l, hand_node, &p);
}

static void arrive_node(void *ctx, struct world *w, const struct loc *node)
{
	struct passing *p = ctx;
	enum fill fill = world_fill_of(w, node);
	bool linked = said_linked(p, node);
	const struct value *on;

	if (!linked && (!p->owned || fill == FILL_ZERO ||
			fill == FILL_UNINIT || has_reference(p->at, node)))
		return;
	on = chain_get(p->at, w, node, CHAIN_ON);
	refine_fact(&p->at->run->c, w, on, fact_ptr(!linked ?
		    PTR_NULL | PTR_ERR : p->owned && !list_always(node) ?
		    PTR_NULL | PTR_VALID : PTR_VALID));
}

void listend_arrive(const struct site *at, struct world *w,
		    const struct value *v, struct word *words, bool owned)
{
	struct passing p = { at, v, words, owned };
	const struct loc *l = loc_deref(at->run->c.vt, v);

	if (v->kind != V_INT && !l->up)
		each_node(at, w, l, arrive_node, &p);
}
