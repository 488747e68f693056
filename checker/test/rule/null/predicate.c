// SPDX-License-Identifier: GPL-2.0-only
/* BL3xx: what helpers and combined tests say of a pointer. */
#include <belay/belay.h>

#include "mini.h"

struct foo {
	u32 id;
	u32 len;
	struct foo *peer __nullable;
	struct clk *clk __errptr __nullable;
};

struct foo *foo_find(u32 id) __nullable;
struct foo *foo_open(u32 id) __errptr __contract;
struct foo *foo_optional(u32 id) __errptr __nullable __contract;
struct clk *clk_of(u32 id) __contract;
int foo_lookup(u32 id, struct foo **out) __sets(*out, result == 0);
int foo_lookup_maybe(u32 id, struct foo **out __nullable_each)
	__sets(*out, result == 0);

static bool foo_ok(const struct foo *foo)
{
	return foo && !IS_ERR(foo);
}

static bool foo_valid(const struct foo *foo)
{
	return !IS_ERR_OR_NULL(foo);
}

static bool foo_wrong(const struct foo *foo)
{
	return foo || !IS_ERR(foo);
}

static bool foo_big(const struct foo *foo)
{
	return foo && foo->len > 64;
}

static int foo_check(const struct foo *foo)
{
	if (!foo)
		return -ENODEV;
	if (IS_ERR(foo))
		return PTR_ERR(foo);
	if (!foo->len)
		return -EINVAL;
	return 0;
}

/* A predicate that covers both. */
u32 ok_helper(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (!foo_ok(foo))
		return 0;
	return foo->len;
}

u32 bad_helper_unasked(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (foo_ok(foo))
		return 0;
	return foo->len;	//~ BL301 //~ BL302
}

u32 bad_helper_wrong(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (!foo_wrong(foo))
		return 0;
	return foo->len;	//~ BL301 //~ BL302
}

u32 ok_helper_negated(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (foo_valid(foo))
		return foo->len;
	return 0;
}

u32 bad_helper_negated(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (!foo_valid(foo))
		return foo->len;	//~ BL301
	return 0;
}

/* A predicate that looks inside says that there is an inside. */
u32 ok_helper_inside(u32 id)
{
	struct foo *foo = foo_find(id);

	return foo_big(foo) ? foo->id : 0;
}

u32 bad_helper_inside(u32 id)
{
	struct foo *foo = foo_find(id);

	return foo_big(foo) ? 0 : foo->id;	//~ BL301
}

int ok_helper_errno(u32 id)
{
	struct foo *foo = foo_optional(id);
	int err = foo_check(foo);

	if (err)
		return err;
	return (int)foo->len;
}

int bad_helper_errno(u32 id)
{
	struct foo *foo = foo_optional(id);
	int err = foo_check(foo);

	if (err == -EINVAL)
		return err;
	return (int)foo->len;	//~ BL301 //~ BL302
}

/* The result of a predicate in a variable, or combined. */
u32 ok_kept(u32 id)
{
	struct foo *foo = foo_find(id);
	bool there = foo;

	if (!there)
		return 0;
	return foo->len;
}

u32 bad_kept(u32 id)
{
	struct foo *foo = foo_find(id);
	bool there = foo;

	foo = foo_find(id + 1);
	if (!there)
		return 0;
	return foo->len;	//~ BL301
}

u32 ok_combined(u32 id)
{
	struct foo *foo = foo_find(id);
	bool usable = foo && foo->id == id;

	return usable ? foo->len : 0;
}

u32 bad_combined(u32 id)
{
	struct foo *foo = foo_find(id);
	bool usable = foo || id;

	return usable ? foo->len : 0;	//~ BL301
}

u32 ok_de_morgan(u32 a, u32 b)
{
	struct foo *x = foo_find(a), *y = foo_find(b);

	if (!(x && y))
		return 0;
	return x->len + y->len;
}

u32 bad_de_morgan(u32 a, u32 b)
{
	struct foo *x = foo_find(a), *y = foo_find(b);

	if (!(x || y))
		return 0;
	return x->len + y->len;	//~ BL301 //~ BL301
}

/* Two pointers that are there together. */
u32 ok_equal(u32 id, struct foo *known)
{
	struct foo *foo = foo_find(id);

	if (foo != known)
		return 0;
	return foo->len;
}

u32 bad_equal(u32 id, struct foo *known)
{
	struct foo *foo = foo_find(id);

	if (foo == known)
		return 0;
	return foo->len;	//~ BL301
}

u32 ok_one_implies(u32 id)
{
	struct foo *foo = foo_find(id);
	u32 len = 0;

	if (foo)
		len = foo->len + 1;
	if (len)
		return foo->id;
	return 0;
}

/* IS_ERR_OR_NULL and PTR_ERR_OR_ZERO. */
int ok_err_or_null(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (IS_ERR_OR_NULL(foo))
		return foo ? PTR_ERR(foo) : -ENODEV;
	return (int)foo->len;
}

int bad_err_or_null(u32 id)
{
	struct foo *foo = foo_optional(id);

	if (IS_ERR_OR_NULL(foo) && id)
		return PTR_ERR(foo);
	return (int)foo->len;	//~ BL301
}

int ok_or_zero(u32 id)
{
	struct foo *foo = foo_open(id);
	int err = PTR_ERR_OR_ZERO(foo);

	if (err)
		return err;
	return (int)foo->len;
}

int bad_or_zero(u32 id)
{
	struct foo *foo = foo_open(id);
	int err = PTR_ERR_OR_ZERO(foo);

	if (!err)
		return err;
	return (int)foo->len;	//~ BL302
}

/* Zero is no error, but may be NULL. */
int bad_or_zero_null(u32 id)
{
	struct foo *foo = foo_optional(id);
	int err = PTR_ERR_OR_ZERO(foo);

	if (err)
		return err;
	return (int)foo->len;	//~ BL301
}

int ok_or_zero_null(u32 id)
{
	struct foo *foo = foo_optional(id);
	int err = PTR_ERR_OR_ZERO(foo);

	if (err)
		return err;
	return foo ? (int)foo->len : -ENODEV;
}

/* An error in other clothes. */
struct clk *ok_cast(u32 id) __errptr
{
	struct foo *foo = foo_open(id);

	if (IS_ERR(foo))
		return ERR_CAST(foo);
	return clk_of(id);
}

struct clk *bad_cast(u32 id) __nullable
{
	struct foo *foo = foo_open(id);

	if (IS_ERR(foo))
		return ERR_CAST(foo);	//~ BL304
	return NULL;
}

int ok_error_kept(u32 id)
{
	struct foo *foo = foo_open(id);
	long err;

	if (!IS_ERR(foo))
		return (int)foo->len;
	err = PTR_ERR(foo);
	if (err == -ENODEV)
		return 0;
	return (int)err;
}

int bad_error_kept(u32 id)
{
	struct foo *foo = foo_open(id);
	long err;

	if (!IS_ERR(foo))
		return 0;
	err = PTR_ERR(foo);
	if (err == -ENODEV)
		return (int)foo->len;	//~ BL302
	return (int)err;
}

/* The error of one is not the error of the other. */
int ok_first_error(u32 a, u32 b)
{
	struct foo *x = foo_open(a), *y;

	if (IS_ERR(x))
		return PTR_ERR(x);
	y = foo_open(b);
	if (IS_ERR(y))
		return PTR_ERR(y);
	return (int)(x->len + y->len);
}

int bad_first_error(u32 a, u32 b)
{
	struct foo *x = foo_open(a), *y;

	if (IS_ERR(x))
		return PTR_ERR(x);
	y = foo_open(b);
	if (IS_ERR(x))
		return PTR_ERR(x);
	return (int)(x->len + y->len);	//~ BL302
}

/* Outputs. */
int ok_output(u32 id)
{
	struct foo *foo;
	int err = foo_lookup(id, &foo);

	return err ? err : (int)foo->len;
}

int bad_output(u32 id)
{
	struct foo *foo = NULL;
	int err = foo_lookup(id, &foo);

	if (err == -ENODEV)
		return err;
	return (int)foo->len;	//~ BL301
}

int ok_output_null_tested(u32 id)
{
	struct foo *foo = NULL;

	foo_lookup(id, &foo);
	return foo ? (int)foo->len : -ENODEV;
}

int ok_output_given(u32 id, struct foo **out) __sets(*out, result == 0)
{
	struct foo *foo = foo_open(id);

	if (IS_ERR(foo))
		return PTR_ERR(foo);
	*out = foo;
	return 0;
}

/* Those who only test for NULL would use the error. */
int bad_output_given(u32 id, struct foo **out) __sets(*out, result == 0)
{
	*out = foo_open(id);
	return PTR_ERR_OR_ZERO(*out);	//~ BL304
}

int ok_output_replaced(u32 id, struct foo *foo)
{
	int err = foo_lookup(id, &foo);

	return err ? err : (int)foo->len;
}

int bad_output_replaced(u32 id, struct foo *foo)
{
	if (foo_lookup(id, &foo))
		printk("not found\n");
	return (int)foo->len;	//~ BL301
}

int bad_output_maybe(u32 id)
{
	struct foo *foo;
	int err = foo_lookup_maybe(id, &foo);

	return err ? err : (int)foo->len;	//~ BL301
}

int ok_output_maybe(u32 id)
{
	struct foo *foo;
	int err = foo_lookup_maybe(id, &foo);

	if (err)
		return err;
	return foo ? (int)foo->len : -ENODEV;
}

/* A member that is looked at twice. */
u32 ok_peer(struct foo *foo)
{
	struct foo *peer = foo->peer;

	return peer ? peer->len : 0;
}

u32 ok_peer_twice(struct foo *foo)
{
	if (!foo->peer)
		return 0;
	return foo->peer->len;
}

u32 bad_peer_of_peer(struct foo *foo)
{
	if (!foo->peer)
		return 0;
	return foo->peer->peer->len;	//~ BL301
}

int ok_member_either(struct foo *foo)
{
	if (IS_ERR_OR_NULL(foo->clk))
		return -ENODEV;
	return clk_set_rate(foo->clk, 1);
}

int bad_member_either(struct foo *foo)
{
	if (IS_ERR(foo->clk))
		return PTR_ERR(foo->clk);
	return clk_set_rate(foo->clk, 1);	//~ BL303
}

/* Stored in a form that the test does not see. */
int bad_stored_as_error(struct foo *foo)
{
	foo->peer = foo_open(foo->id);
	return 0;	//~ BL304
}

int ok_stored_as_null(struct foo *foo)
{
	struct foo *peer = foo_open(foo->id);

	foo->peer = IS_ERR(peer) ? NULL : peer;
	return PTR_ERR_OR_ZERO(peer);
}

int bad_stored_then_null_tested(struct foo *foo)
{
	struct foo *peer;

	foo->peer = foo_open(foo->id);
	peer = foo->peer;
	if (IS_ERR(peer))
		foo->peer = NULL;
	if (!peer)
		return -ENODEV;
	return (int)peer->len;	//~ BL302
}

/* Loops that end with a pointer, and without. */
u32 ok_walk(struct foo *foo)
{
	u32 n = 0;

	while (foo->peer) {
		foo = foo->peer;
		n++;
	}
	return foo->len + n;
}

u32 bad_walk(struct foo *foo)
{
	struct foo *p = foo;

	while (p)
		p = p->peer;
	return p->len;	//~ BL301
}

u32 ok_search(u32 n)
{
	struct foo *foo = NULL;
	u32 i;

	for (i = 0; i < n && !foo; i++)
		foo = foo_find(i);
	return foo ? foo->len : 0;
}

u32 bad_search(u32 n)
{
	struct foo *foo = NULL;
	u32 i;

	for (i = 0; i < n && !foo; i++)
		foo = foo_find(i);
	return i <= n ? foo->len : 0;	//~ BL301
}

u32 ok_search_by_index(u32 n)
{
	struct foo *foo = NULL;
	u32 i;

	for (i = 0; i < n && !foo; i++)
		foo = foo_find(i);
	return i < n ? foo->len : 0;
}

u32 ok_break(u32 n)
{
	struct foo *foo = NULL;
	u32 i;

	for (i = 0; i < n; i++) {
		foo = foo_find(i);
		if (foo)
			break;
	}
	if (!foo)
		return 0;
	return foo->len;
}

u32 ok_retry(u32 id)
{
	struct foo *foo;

	do {
		foo = foo_find(id++);
	} while (!foo);
	return foo->len;
}

u32 bad_retry(u32 id)
{
	struct foo *foo;

	do {
		foo = foo_find(id++);
	} while (foo);
	return foo->len;	//~ BL301
}
