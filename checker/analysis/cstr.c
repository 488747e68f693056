// SPDX-License-Identifier: GPL-2.0-only
#include "analysis/cstr.h"

#include <ctype.h>
#include <string.h>

#include "analysis/ghost.h"
#include "analysis/length.h"
#include "analysis/room.h"
#include "analysis/spelling.h"

static bool is_char(const struct mir_type *t)
{
	return t && t->kind == TYPE_INT && t->bits == 8;
}

const struct loc *cstr_buffer(struct vtab *vt, const struct loc *l)
{
	const struct value *p;

	while (l->index && l->up)
		l = l->up;
	while (!l->up && l->obj->kind == OBJ_DEREF) {
		p = l->obj->ptr;
		if (p->kind != V_BIN || p->op != BIN_PTRADD)
			break;
		l = loc_deref(vt, p->a);
		while (l->index && l->up)
			l = l->up;
	}
	return l;
}

static struct word *words_at(const struct loc *l)
{
	if (l->field)
		return l->field->words;
	return !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->words : NULL;
}

static struct word *words_of(const struct value *v)
{
	const struct loc *l = v->loc;

	if (v->sym == SYM_CALL && v->instr && v->instr->op == OP_CALL &&
	    v->instr->a.kind == OPD_FUNC)
		return v->instr->a.func->words;
	while (l && l->index && l->up)
		l = l->up;
	return l ? words_at(l) : NULL;
}

/* What a ghost says: a truth, or what strnlen() found, which a branch tells. */
static bool holds(struct wctx *c, const struct world *w, const struct value *v)
{
	int truth = fact_truth(world_fact(w, v));

	if (truth >= 0 || v->kind != V_BIN)
		return truth == 1;
	v = value_bin(c->vt, v->type, BIN_EQ, v->a, v->b);
	return fact_truth(world_fact(w, v)) == 0;
}

/* 1 a string, 0 none, -1 nobody said; all by what happened here. */
static int written(struct wctx *c, const struct world *w, const struct loc *l)
{
	const struct value *v;

	if (ghost_is_set(c, w, l, GHOST_STRING)) {
		v = ghost_get(c, w, l, GHOST_STRING);
		return v && holds(c, w, v);
	}
	switch (world_fill_of(w, l)) {
	case FILL_ZERO:
		return 1;
	case FILL_UNINIT: case FILL_PARTIAL: case FILL_UNKNOWN:
		return 0;
	default:
		return -1;
	}
}

static bool is_kernels(const struct loc *l)
{
	return l->field && !l->field->rec->in_main_file;
}

static bool is_string(const struct site *at, const struct world *w,
		      const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct mir_type *t;
	const struct loc *l;
	int known;

	switch (v->kind) {
	case V_STR: case V_INT: case V_UNINIT:
		return true;
	case V_CAST:
		return false;
	default:
		break;
	}
	if (!(world_fact(w, v).ptr & PTR_VALID))
		return true;
	l = cstr_buffer(c->vt, loc_deref(c->vt, v));
	known = written(c, w, l);
	/* What one member of a whole was set to is no matter of the whole. */
	if (known == 1 || (known == 0 && ghost_is_set(c, w, l, GHOST_STRING)))
		return known;
	if (v->kind == V_BIN && v->op == BIN_PTRADD)
		return is_string(at, w, v->a);
	if (v->kind == V_ADDR)
		return word_find(words_at(l), WORD_CSTR) ||
		       (known < 0 && is_kernels(l));
	if (v->kind != V_SYM || v->sym == SYM_PHI || v->sym == SYM_BAD)
		return true;
	if (word_find(words_of(v), WORD_CSTR))
		return true;
	t = v->type && v->type->kind == TYPE_PTR ? v->type->elem : NULL;
	return known < 0 && is_char(t) &&
	       !word_find(words_of(v), WORD_BYTES);
}

void cstr_pass(const struct site *at, struct world *w, const struct value *v,
	       const struct operand *o, const char *callee)
{
	if (at->frame->func->in_main_file && !is_string(at, w, v))
		site_issue(at, w, ISSUE_NO_STRING, spelling_of(at, w, v, o),
			   callee);
}

static const char *pointer_tag(const struct value *v)
{
	const struct mir_type *t = v->type;

	if (v->kind == V_ADDR) {
		const struct loc *l = v->loc;

		t = l->field ? l->field->type :
		    !l->up && l->obj->kind == OBJ_VAR ? l->obj->var->type : NULL;
		return t && t->kind == TYPE_RECORD ? t->rec->tag : NULL;
	}
	if (!t || t->kind != TYPE_PTR || t->elem->kind == TYPE_VOID)
		return NULL;
	return t->elem->kind == TYPE_RECORD ? t->elem->rec->tag : "number";
}

/* Documentation/core-api/printk-formats.rst: those that want a structure. */
static const char *wanted_by(const char *ext, size_t *len)
{
	static const struct {
		const char *ext, *tag;
	} table[] = {
		{ "OF", "struct device_node" }, { "fw", "struct fwnode_handle" },
		{ "d", "struct dentry" }, { "D", "struct file" },
		{ "g", "struct block_device" }, { "V", "struct va_format" },
		{ "R", "struct resource" }, { "r", "struct resource" },
		{ "C", "struct clk" }, { "t", "struct rtc_time" },
	};

	/* These begin as one of those, and take a number by reference. */
	if (ext[0] == 'a' || !strncmp(ext, "tT", 2) || !strncmp(ext, "ts", 2))
		return NULL;
	for (unsigned i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (!strncmp(ext, table[i].ext, *len = strlen(table[i].ext)))
			return table[i].tag;
	return NULL;
}

static void check_pointer(const struct site *at, const struct world *w,
			  const struct value *v, const char *ext)
{
	const char *have = pointer_tag(v), *want;
	size_t len;

	want = wanted_by(ext, &len);
	if (want && have && strcmp(want, have))
		site_issue(at, w, ISSUE_FORMAT,
			   arena_printf(at->run->c.arena,
					"%%p%.*s wants a `%s`, not a `%s`",
					(int)len, ext, want, have), NULL);
}

/* Past flags, width, precision and length; each `*` takes an argument. */
static const char *conversion(const char *s, unsigned *arg, bool *bounded)
{
	*bounded = false;
	for (; *s && strchr("#0- +'123456789.*hlLzjtq", *s); s++) {
		*arg += *s == '*';
		*bounded |= *s == '.';
	}
	return s;
}

void cstr_format(const struct site *at, struct world *w,
		 const struct call *call, unsigned fmt)
{
	const struct value *f = call->args[fmt];
	unsigned arg = fmt + 1;
	bool bounded;

	if (f->kind != V_STR || !at->frame->func->in_main_file)
		return;
	for (const char *s = strchr(f->str, '%'); s; s = strchr(s, '%')) {
		s = conversion(s + 1, &arg, &bounded);
		if (*s == '%') {
			s++;
			continue;
		}
		if (!*s || arg >= call->nargs)
			return;
		if (*s == 's' && !bounded)
			cstr_pass(at, w, call->args[arg],
				  &at->instr->args[arg], call->name);
		else if (*s == 'p' && isalpha((unsigned char)s[1]))
			check_pointer(at, w, call->args[arg], s + 1);
		arg++;
	}
}

/* No string is as long as this, on any machine that there is. */
#define LONGEST		((num)1 << 56)

/* A string is there up to its NUL, however little is said of its pointer. */
static void string_room(const struct site *at, struct world *w,
			const struct value *s, const struct value *len)
{
	struct wctx *c = &at->run->c;
	struct fact f = world_fact(w, len);
	struct room room;

	if (f.hi > LONGEST) {
		f.hi = LONGEST;
		world_learn(c, w, len, f);
	}
	if (s->kind != V_SYM || !len->type)
		return;
	room = room_of(at, w, s);
	if (room.n && !room.typed)
		return;
	room_set(at, w, s, value_bin(c->vt, len->type, BIN_ADD, len,
				     value_int(c->vt, len->type, 1)));
}

void cstr_measured(const struct site *at, struct world *w,
		   const struct call *call, const struct value *len)
{
	static struct mir_type truth = { .kind = TYPE_INT, .bits = 32,
					 .is_signed = true, .size = 4 };
	struct wctx *c = &at->run->c;
	const struct loc *l;

	if (!strcmp(call->name, "strlen") && call->nargs == 1)
		string_room(at, w, call->args[0], len);
	if (strcmp(call->name, "strnlen") || call->nargs != 2 ||
	    call->args[0]->kind == V_STR || call->args[0]->kind == V_INT)
		return;
	l = cstr_buffer(c->vt, loc_deref(c->vt, call->args[0]));
	if (written(c, w, l) != 1)
		ghost_set(c, w, l, GHOST_STRING,
			  value_bin(c->vt, &truth, BIN_NE, len,
				    call->args[1]));
}

void cstr_make(const struct site *at, struct world *w, const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *l;
	enum fill fill;

	if (v->kind == V_INT || v->kind == V_STR)
		return;
	l = cstr_buffer(c->vt, loc_deref(c->vt, v));
	fill = world_fill_of(w, l);
	if (fill == FILL_UNINIT)
		world_fill(c, w, l, FILL_PARTIAL);
	ghost_set_number(c, w, l, GHOST_STRING, 1);
}

void cstr_copy(const struct site *at, struct world *w, const struct loc *dst,
	       const struct loc *src)
{
	const struct value *p = src->obj->kind == OBJ_DEREF && !src->up ?
				src->obj->ptr : NULL;
	const struct mir_type *t = at->instr->place->type;

	if (p && p->kind == V_STR && strlen(p->str) < t->count)
		ghost_set_number(&at->run->c, w, dst, GHOST_STRING, 1);
}

void cstr_store(const struct site *at, struct world *w, const struct loc *l,
		const struct value *v)
{
	struct wctx *c = &at->run->c;
	const struct loc *b = cstr_buffer(c->vt, l);
	bool element = l->index || b != l;

	if (!element || !is_char(at->instr->place->type))
		return;
	if (v->kind != V_INT || v->k)
		length_stored(c, w, l);
	if (v->kind == V_INT && !v->k)
		ghost_set_number(c, w, b, GHOST_STRING, 1);
	else if (written(c, w, b) > 0 || word_find(words_at(b), WORD_CSTR))
		ghost_set_number(c, w, b, GHOST_STRING, 0);
}

/* Is @size less than @have by its very form? */
static bool is_less(const struct value *size, const struct value *have)
{
	if (size->kind == V_INT && have->kind == V_INT)
		return size->k < have->k;
	while (have->kind == V_CAST)
		have = have->a;
	while (size->kind == V_CAST)
		size = size->a;
	if (have->kind == V_BIN && have->op == BIN_ADD &&
	    have->b->kind == V_INT && have->b->k > 0) {
		have = have->a;
		while (have->kind == V_CAST)
			have = have->a;
		return have == size;
	}
	return size->kind == V_BIN && size->op == BIN_SUB && size->a == have &&
	       size->b->kind == V_INT && size->b->k > 0;
}

bool cstr_survives(const struct site *at, const struct world *w,
		   const struct loc *l, const struct value *size)
{
	struct wctx *c = &at->run->c;
	const struct ostate *s = imap_get(w->store, l->obj->id);
	const struct mir_type *t;

	if (!size || written(c, w, l) != 1 ||
	    ghost_is_set(c, w, l, GHOST_STRING))
		return false;
	if (s && s->size && !l->up)
		return is_less(size, s->size);
	t = l->field ? l->field->type :
	    l->obj->kind == OBJ_VAR && !l->up ? l->obj->var->type : NULL;
	return t && t->kind == TYPE_ARRAY && size->kind == V_INT &&
	       (uint64_t)size->k < t->size;
}

bool cstr_is_kept(const struct site *at, const struct world *w,
		  const struct loc *l)
{
	const struct value *v = ghost_get(&at->run->c, w, l, GHOST_STRING);

	return v && v->kind == V_INT && v->k;
}

bool cstr_stays(const struct site *at, const struct cell *cell)
{
	const struct loc *l = cell->loc->up;

	return l && l->field && word_find(l->field->words, WORD_CSTR) &&
	       ghost_place(&at->run->c, l, GHOST_STRING) == cell->loc &&
	       cell->val && cell->val->kind == V_INT && cell->val->k;
}

void cstr_overwritten(const struct site *at, struct world *w,
		      const struct loc *l, bool is_string)
{
	struct wctx *c = &at->run->c;

	length_written(c, w, l);
	if (is_string || ghost_is_set(c, w, l, GHOST_STRING))
		ghost_set_number(c, w, l, GHOST_STRING, is_string);
}

void cstr_keep(const struct site *at, struct world *w, const struct loc *l,
	       bool is_string)
{
	struct wctx *c = &at->run->c;

	if (is_string || word_find(words_at(l), WORD_CSTR))
		ghost_set_number(c, w, l, GHOST_STRING, is_string);
}

void cstr_leave(const struct site *at, const struct world *w,
		const struct cell *cell)
{
	const struct loc *l = cell->loc->up;

	if (!l || !l->field || l->field->type->kind != TYPE_ARRAY ||
	    !is_char(l->field->type->elem) ||
	    ghost_get(&at->run->c, w, l, GHOST_STRING) != cell->val ||
	    !word_find(l->field->words, WORD_CSTR))
		return;
	if (cell->val->kind != V_INT || !cell->val->k)
		site_issue(at, w, ISSUE_STRING_LEFT,
			   spelling_of_place(at->run, w, l), NULL);
}
