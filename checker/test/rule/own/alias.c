// SPDX-License-Identifier: GPL-2.0-only
/* Values are followed, not names: copies, temporaries, ternaries. */
#include <belay/belay.h>

#include "mini.h"

struct msg {
	u32 len;
	u8 *data __own(kfree) __nullable;
};

struct env {
	struct msg *in __own(msg_free) __nullable;
	struct msg *out __own(msg_free) __nullable;
};

struct pane {
	struct msg *in __own(msg_free) __nullable;
	struct msg *cur __nullable __borrows(in);
};

void msg_free(struct msg *msg __take __nullable);
int use(const struct msg *msg) __contract;

int ok_release_through_copy(void)
{
	struct msg *msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	struct msg *copy;

	if (!msg)
		return -ENOMEM;
	copy = msg;
	kfree(copy);
	return 0;
}

int bad_release_through_both(void)
{
	struct msg *msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	struct msg *copy;

	if (!msg)
		return -ENOMEM;
	copy = msg;
	kfree(copy);
	kfree(msg);	//~ BL102
	return 0;
}

int bad_use_of_copy(void)
{
	struct msg *msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	struct msg *copy;

	if (!msg)
		return -ENOMEM;
	copy = msg;
	kfree(msg);
	return copy->len;	//~ BL103
}

int ok_use_of_copy(void)
{
	struct msg *msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	struct msg *copy;
	int len;

	if (!msg)
		return -ENOMEM;
	copy = msg;
	len = copy->len;
	kfree(msg);
	return len;
}

/* Parked, and used on through the local: one object, one duty. */
int ok_park_and_go_on(struct env *env)
{
	struct msg *msg;

	if (env->in)
		return -EBUSY;
	msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	if (!msg)
		return -ENOMEM;
	env->in = msg;
	msg->len = 4;
	return use(msg);
}

int bad_park_and_free(struct env *env)
{
	struct msg *msg;

	if (env->in)
		return -EBUSY;
	msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	if (!msg)
		return -ENOMEM;
	env->in = msg;
	msg->len = 4;
	kfree(msg);
	return 0;	//~ BL109
}

/* Freed through the member, used through the local. */
int bad_member_then_local(struct env *env)
	__sets(env->in)
{
	struct msg *msg = env->in;

	if (!msg)
		return 0;
	msg_free(env->in);
	env->in = NULL;
	return msg->len;	//~ BL103
}

int ok_member_then_local(struct env *env)
	__sets(env->in)
{
	struct msg *msg = env->in;
	int len;

	if (!msg)
		return 0;
	len = msg->len;
	msg_free(env->in);
	env->in = NULL;
	return len;
}

/* Ternaries select a value; the duty is where the value is. */
int ok_ternary(struct env *env, bool second)
	__sets(env->out) __sets(env->in)
{
	struct msg **slot = second ? &env->out : &env->in;

	msg_free(*slot);
	*slot = NULL;
	return 0;
}

int bad_ternary(struct env *env, bool second)
	__sets(env->out)
{
	struct msg *msg = second ? env->out : NULL;

	msg_free(msg);
	return 0;	//~ BL109
}

int ok_elvis(size_t n)
{
	u8 *a = kzalloc(n, GFP_KERNEL);
	u8 *b = a ?: kzalloc(1, GFP_KERNEL);

	kfree(b);
	return 0;
}

int bad_elvis(size_t n)
{
	u8 *a = kzalloc(n, GFP_KERNEL);
	u8 *b = a ?: kzalloc(1, GFP_KERNEL);

	if (b != a)
		kfree(b);
	return 0;	//~ BL101
}

/* A statement expression yields the pointer. */
int ok_statement_expression(void)
{
	struct msg *msg = ({
		struct msg *m = kzalloc(sizeof(*m), GFP_KERNEL);

		if (m)
			m->len = 1;
		m;
	});

	kfree(msg);
	return 0;
}

int bad_statement_expression(void)
{
	int len = ({
		struct msg *m = kzalloc(sizeof(*m), GFP_KERNEL);

		m ? (int)(m->len = 1) : 0;
	});

	return len;	//~ BL101
}

/* Through an array of pointers on the stack. */
int ok_array_of_two(void)
{
	void *p[2] = { NULL, NULL };

	p[0] = kzalloc(1, GFP_KERNEL);
	p[1] = kzalloc(2, GFP_KERNEL);
	kfree(p[1]);
	kfree(p[0]);
	return 0;
}

int bad_array_of_two(void)
{
	void *p[2] = { NULL, NULL };

	p[0] = kzalloc(1, GFP_KERNEL);
	p[1] = kzalloc(2, GFP_KERNEL);
	kfree(p[1]);
	kfree(p[1]);	//~ BL102
	kfree(p[0]);
	return 0;
}

/* A borrowing member may point to what an owning one owns. */
int ok_current(struct pane *pane)
{
	pane->cur = pane->in;
	if (pane->cur)
		return use(pane->cur);
	return 0;
}

/* Through a cast to an integer type and back, as cookies are. */
int ok_cast_round_trip(void)
{
	struct msg *msg = kzalloc(sizeof(*msg), GFP_KERNEL);
	unsigned long cookie;

	if (!msg)
		return -ENOMEM;
	cookie = (unsigned long)msg;
	kfree((struct msg *)cookie);
	return 0;
}

/* A structure assignment copies the pointer, not the duty. */
int bad_struct_copy(void)
{
	struct msg a = { .len = 8 }, b;

	a.data = kzalloc(8, GFP_KERNEL);
	if (!a.data)
		return -ENOMEM;
	b = a;
	kfree(a.data);
	kfree(b.data);	//~ BL102
	return 0;
}

int ok_struct_copy(void)
{
	struct msg a = { .len = 8 }, b;

	a.data = kzalloc(8, GFP_KERNEL);
	if (!a.data)
		return -ENOMEM;
	b = a;
	kfree(b.data);
	return 0;
}
