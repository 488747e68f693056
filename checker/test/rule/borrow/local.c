// SPDX-License-Identifier: GPL-2.0-only
/* BL202: the address of a local variable outlives it. */
#include <belay/belay.h>

#include "mini.h"

struct completion {
	u32 done;
};

void init_completion(struct completion *x __constructs);
void wait_for_completion(struct completion *x) __contract;

struct req {
	u32 op;
	struct completion *done __nullable __borrows(done);
	u8 *buf __nullable __borrows(buf);
};

void submit(struct req *req) __contract;
void read_into(u8 *buf __bytes(n) __init_out, size_t n);
void note(u32 value) __contract;

static u32 *last;

u32 *bad_returned(void)
{
	u32 count = 1;

	note(count);
	return &count;	//~ BL202
}

u32 *ok_static_returned(void)
{
	static u32 count;

	count++;
	return &count;
}

u32 *bad_parameter_returned(u32 n)
{
	note(n);
	return &n;	//~ BL202
}

char *bad_array_returned(void)
{
	char name[16] = "none";

	note(name[0]);
	return name;	//~ BL202
}

const char *ok_literal_returned(void)
{
	const char *name = "none";

	return name;
}

char *ok_copy_returned(void) __own(kfree) __nullable
{
	char name[16] = "none";

	return kmemdup(name, sizeof(name), GFP_KERNEL);
}

/* By way of a pointer, and of a member. */
u8 *bad_part_returned(size_t n)
{
	struct {
		u32 head;
		u8 body[8];
	} msg = { .head = 1 };
	u8 *p = msg.body;

	if (n < 8)
		p++;
	return p;	//~ BL202
}

u8 ok_part_read(size_t n)
{
	struct {
		u32 head;
		u8 body[8];
	} msg = { .head = 1 };
	u8 *p = msg.body;

	if (n < 8)
		p++;
	return *p;
}

/* A block inside the function is a scope as well. */
u32 bad_block_ended(bool odd)
{
	u32 fallback = 0, *p = &fallback;

	if (odd) {
		u32 one = 1;

		p = &one;
	}
	return *p;	//~ BL202
}

u32 ok_block_not_ended(bool odd)
{
	u32 fallback = 0, one, *p = &fallback;

	if (odd) {
		one = 1;
		p = &one;
	}
	return *p;
}

/* A compound literal lives as long as the block around it. */
u32 bad_literal_in_block(bool odd)
{
	const u32 *p = NULL;

	if (odd) {
		p = &(const u32){ 7 };
	}
	return p ? *p : 0;	//~ BL202
}

u32 ok_literal_in_function(bool odd)
{
	const u32 *p = &(const u32){ 7 };

	return odd ? *p : 0;
}

/* In each round of a loop there is another. */
u32 bad_last_round(int n)
{
	u32 *prev = NULL, sum = 0;

	for (int i = 0; i < n; i++) {
		u32 now = (u32)i;

		if (prev)
			sum += *prev;	//~ BL202
		prev = &now;
	}
	return sum;
}

u32 ok_last_round(int n)
{
	u32 prev = 0, sum = 0;

	for (int i = 0; i < n; i++) {
		u32 now = (u32)i, *p = &now;

		sum += prev;
		prev = *p;
	}
	return sum;
}

/* A helper that returns the address of what is its own. */
static u32 *helper(u32 n)
{
	u32 twice = 2 * n;

	return &twice;
}

u32 bad_from_helper(void)
{
	return *helper(3);	//~ BL202
}

static u32 *helper_of_callers(u32 *n)
{
	*n *= 2;
	return n;
}

u32 ok_from_helper(void)
{
	u32 n = 3;

	return *helper_of_callers(&n);
}

/* Left where others look. */
void bad_in_global(void)
{
	u32 count = 1;

	last = &count;
}	//~ BL202 last

void ok_in_global_cleared(void)
{
	u32 count = 1;

	last = &count;
	note(*last);
	last = NULL;
}

void bad_in_output(u32 **out __init_out)
{
	u32 count = 1;

	note(count);
	*out = &count;
}	//~ BL202

void ok_in_output(u32 **out __init_out, u32 *count)
{
	*out = count;
}

/* A completion on the stack: who completes it must be done with it. */
void bad_completion(struct req *req)
{
	struct completion done;

	init_completion(&done);
	req->done = &done;
	submit(req);
	wait_for_completion(&done);
}	//~ BL202 req->done

void ok_completion(struct req *req)
{
	struct completion done;

	init_completion(&done);
	req->done = &done;
	submit(req);
	wait_for_completion(&done);
	req->done = NULL;
}

int bad_completion_on_error(struct req *req, bool dead)
{
	struct completion done;

	init_completion(&done);
	req->done = &done;
	if (dead)
		return -ENODEV;	//~ BL202
	submit(req);
	wait_for_completion(&done);
	req->done = NULL;
	return 0;
}

/* A request on the stack with all that it points to. */
u8 ok_all_on_stack(void)
{
	struct completion done;
	u8 buf[4] = { 0 };
	struct req req = { .op = 1, .done = &done, .buf = buf };

	init_completion(&done);
	submit(&req);
	wait_for_completion(&done);
	return buf[0];
}

/* One that the heap keeps is another matter. */
int bad_buffer_on_stack(struct req *req)
{
	u8 buf[4] = { 0 };

	req->buf = buf;
	read_into(req->buf, sizeof(buf));
	return buf[0];	//~ BL202
}

int ok_buffer_on_stack(struct req *req)
{
	u8 buf[4] = { 0 };

	req->buf = buf;
	read_into(req->buf, sizeof(buf));
	req->buf = NULL;
	return buf[0];
}

/* What points into the heap goes by the heap. */
int ok_heap_freed_with_pointer(void)
{
	struct req *req = kzalloc(sizeof(*req), GFP_KERNEL);
	struct completion done;

	if (!req)
		return -ENOMEM;
	init_completion(&done);
	req->done = &done;
	submit(req);
	wait_for_completion(&done);
	kfree(req);
	return 0;
}

/* A result that points into a local. */
const u8 *find_mark(const u8 *bytes) __nullable __borrows(bytes);

const u8 *bad_result_into_local(void) __nullable
{
	u8 bytes[4] = { 1, 2, 3, 4 };

	return find_mark(bytes);	//~ BL202
}

const u8 *ok_result_into_argument(const u8 *bytes) __nullable
{
	return find_mark(bytes);
}
