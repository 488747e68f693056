// SPDX-License-Identifier: GPL-2.0-only
#include <belay/belay.h>

#include "mini.h"

struct bar {
	u32 a;
	struct mutex lock;
};

struct baz {
	char *name __nullable;
	u32 id;
};

struct foo {
	struct bar bar;
	void *priv __cookie(struct baz) __own(kfree) __nullable;
	void *bare __nullable;
	u8 raw[64];
	u32 words[8];
};

struct hdr {
	u16 type;
	u16 len;
};

struct body {
	u32 seq;
	u8 mac[6];
};

struct wide {
	u64 q[16];
};

struct sockaddr {
	u16 family;
	char data[14];
};

struct sockaddr_in {
	u16 family;
	u16 port;
	u32 addr;
	u8 zero[8];
};

struct sockaddr_with_pointer {
	u16 family;
	char *path;
};

u32 bad_void_parameter(void *data)
{
	struct foo *foo = data; //~ BL601 nothing shows

	return foo->bar.a;
}

u32 ok_void_parameter(void *data __cookie(struct foo))
{
	struct foo *foo = data;

	return foo->bar.a;
}

u32 bad_other_than_cookie(void *data __cookie(struct foo))
{
	struct baz *baz = data; //~ BL601 is taken for

	return baz->id;
}

u32 bad_member_without_word(struct foo *foo)
{
	struct baz *baz = foo->bare; //~ BL601

	return baz ? baz->id : 0;
}

u32 ok_member_with_word(struct foo *foo)
{
	struct baz *baz = foo->priv;

	return baz ? baz->id : 0;
}

int bad_store_into_cookie(struct foo *foo) __sets(foo->priv);
int bad_store_into_cookie(struct foo *foo)
{
	struct hdr *hdr = kzalloc(sizeof(*hdr), GFP_KERNEL);

	if (!hdr)
		return -ENOMEM;
	kfree(foo->priv);
	foo->priv = hdr; //~ BL601 is promised
	return 0;
}

int ok_store_into_cookie(struct foo *foo) __sets(foo->priv);
int ok_store_into_cookie(struct foo *foo)
{
	struct baz *baz = kzalloc(sizeof(*baz), GFP_KERNEL);

	if (!baz)
		return -ENOMEM;
	kfree(foo->priv);
	foo->priv = baz;
	return 0;
}

void ok_store_null_into_cookie(struct foo *foo) __sets(foo->priv);
void ok_store_null_into_cookie(struct foo *foo)
{
	kfree(foo->priv);
	foo->priv = NULL;
}

u32 bad_pass_to_cookie(struct bar *bar)
{
	return ok_void_parameter(bar); //~ BL601 is promised
}

u32 ok_pass_to_cookie(struct foo *foo)
{
	return ok_void_parameter(foo);
}

u32 ok_pass_first_member_of(struct foo *foo)
{
	struct bar *bar = (struct bar *)foo;

	return bar->a;
}

u32 bad_down_by_cast(struct bar *bar)
{
	struct foo *foo = (struct foo *)bar; //~ BL601 is taken for

	return foo->words[0];
}

u32 ok_down_and_up(struct foo *foo)
{
	struct bar *bar = &foo->bar;

	return ((struct foo *)bar)->words[0];
}

u32 bad_sibling(struct bar *bar)
{
	struct baz *baz = (struct baz *)bar; //~ BL601

	return baz->id;
}

u32 bad_through_void(struct bar *bar)
{
	void *p = bar;
	struct baz *baz = p; //~ BL601

	return baz->id;
}

u32 ok_through_void(struct bar *bar)
{
	void *p = bar;
	struct bar *again = p;

	return again->a;
}

static u32 foo_use(void *data)
{
	struct baz *baz = data;

	return baz->id;
}

u32 ok_helper(struct baz *baz)
{
	return foo_use(baz);
}

int bad_allocated_as_two(void)
{
	void *p = kzalloc(64, GFP_KERNEL);
	struct bar *bar;
	struct baz *baz;

	if (!p)
		return -ENOMEM;
	bar = p;
	bar->a = 1;
	baz = p; //~ BL601
	baz->id = 2;
	kfree(p);
	return 0;
}

int ok_allocated(void)
{
	struct bar *bar = kzalloc(sizeof(*bar), GFP_KERNEL);
	struct baz *baz = kzalloc(sizeof(*baz), GFP_KERNEL);

	kfree(bar);
	kfree(baz);
	return 0;
}

/* Bytes and plain data */

u32 ok_bytes_of_anything(const struct foo *foo)
{
	const u8 *p = (const u8 *)foo;

	return p[0] + ((const char *)&foo->bar)[1];
}

u32 ok_header_in_bytes(struct foo *foo)
{
	const struct hdr *hdr = (const struct hdr *)foo->raw;

	return hdr->len;
}

u32 ok_header_at_offset(const u8 *pkt __bytes(n), u32 n, u32 off)
{
	const struct hdr *hdr;

	if (n < sizeof(*hdr) || off > n - sizeof(*hdr))
		return 0;
	hdr = (const void *)(pkt + off);
	return hdr->len;
}

u32 ok_body_behind_header(const u8 *pkt __bytes(64))
{
	const struct hdr *hdr = (const struct hdr *)pkt;
	const struct body *body = (const struct body *)(hdr + 1);

	return body->seq;
}

/* The value of a report, as wide as it says */
u32 ok_number_in_bytes(const u8 *raw __bytes(len), size_t len)
{
	switch (len) {
	case 2:
		return *(const u16 *)raw;
	case 4:
		return *(const u32 *)raw;
	default:
		return 0;
	}
}

u32 bad_number_in_too_few_bytes(const u8 *raw __bytes(len), size_t len)
{
	switch (len) {
	case 2:
		return *(const u32 *)raw;	//~ BL501
	default:
		return 0;
	}
}

u32 bad_number_in_one_byte(const u8 *raw)
{
	return *(const u16 *)raw;	//~ BL501
}

u8 *bad_pointer_in_bytes(u8 *const raw __bytes(8))
{
	return *(u8 **)raw;	//~ BL601
}

u32 bad_number_in_halves(const u16 *half)
{
	return *(const u32 *)half; //~ BL601 //~ BL501
}

u32 bad_pointers_in_bytes(struct foo *foo)
{
	struct baz *baz = (struct baz *)foo->raw; //~ BL601

	return baz->id;
}

u32 ok_buffer_parameter(const void *buf __bytes(n), size_t n)
{
	const struct hdr *hdr = buf;

	return n >= sizeof(*hdr) ? hdr->len : 0;
}

u32 bad_buffer_parameter(const void *buf __bytes(n), size_t n)
{
	const struct baz *baz = buf; //~ BL601

	return n >= sizeof(*baz) ? baz->id : 0;
}

u32 ok_words(struct hdr *hdr)
{
	u16 *half = (u16 *)hdr;

	return half[0];
}

u32 bad_larger_than_it_is(struct hdr *hdr)
{
	u64 *q = (u64 *)hdr; //~ BL601

	return *q; //~ BL501
}

u32 ok_signedness(u32 *p)
{
	return *(int *)p;
}

u32 bad_narrow_to_wide(u8 *flag, struct hdr *hdr)
{
	struct wide *w = (struct wide *)hdr; //~ BL601

	return w->q[15] + *flag; //~ BL501
}

/* Types that begin alike */

int connect(const struct sockaddr *addr, int len) __contract;

int ok_sockaddr(void)
{
	struct sockaddr_in in = { .family = 2, .port = 7 };

	return connect((struct sockaddr *)&in, sizeof(in));
}

u32 bad_sockaddr_back(struct sockaddr *sa)
{
	struct sockaddr_with_pointer *sp;

	sp = (struct sockaddr_with_pointer *)sa; //~ BL601
	return sp->path[0];
}

u32 ok_sockaddr_back(struct sockaddr *sa)
{
	const struct sockaddr_in *in = (const struct sockaddr_in *)sa;

	return in->addr;
}

/* Errors pass through void pointers */

struct baz *ok_error(struct bar *bar __errptr) __errptr;
struct baz *ok_error(struct bar *bar __errptr)
{
	if (IS_ERR(bar))
		return ERR_CAST(bar);
	return ERR_PTR(-EINVAL);
}

/* Callbacks: what each registration passes */

typedef int irq_fn(int irq, void *data);
int request_irq(int irq, irq_fn *fn, void *data) __contract;

static int foo_irq(int irq, void *data)
{
	struct foo *foo = data;

	return foo->bar.a + irq;
}

static int ok_registered_alike(struct foo *foo)
{
	return request_irq(1, foo_irq, foo);
}

static int bad_irq(int irq, void *data)
{
	struct foo *foo = data; //~ BL601

	return foo->bar.a + irq;
}

int ok_registered_twice(struct foo *foo, struct baz *baz)
{
	return ok_registered_alike(foo) + request_irq(1, bad_irq, foo) +
	       request_irq(2, bad_irq, baz);
}

/* A cast takes the const off the pointer, not off what callers are told. */
struct gauge {
	u32 low, high;
};

u32 bad_const_member(const struct gauge *g)
{
	((struct gauge *)g)->low = 0;	//~ BL601 g->low
	return g->high;
}

u32 ok_member(struct gauge *g)
{
	g->low = 0;
	return g->high;
}

u32 ok_const_looked_at(const struct gauge *g)
{
	struct gauge *same = (struct gauge *)g, copy = *same;

	copy.low = 0;
	return same->high - copy.low;
}

void bad_const_cleared(const struct gauge *g)
{
	memset((void *)g, 0, sizeof(*g));	//~ BL601 *g
}

void bad_const_assigned(const struct gauge *g)
{
	*(struct gauge *)g = (struct gauge){ 1, 2 };	//~ BL601 *g
}

char bad_literal(void)
{
	char *s = (char *)"gauge";

	s[0] = 'G';	//~ BL601
	return s[0];
}
