// SPDX-License-Identifier: GPL-2.0-only
/* Buffers that are walked: TLVs, headers and payloads, pointers that move. */
#include <belay/belay.h>

#include "mini.h"

struct tlv {
	u8 type;
	u8 len;
	u8 data[];
};

struct hdr {
	u8 type;
	u8 flags;
	u16 len;
	u32 seq;
};

u32 sum_of(const u8 *p __bytes(n), size_t n) __contract;

/* Type and length are there, and so is the data, or it ends. */
u32 ok_tlv_index(const u8 *buf __bytes(len), size_t len)
{
	size_t pos = 0;
	u32 sum = 0;

	while (pos + 2 <= len) {
		u8 n = buf[pos + 1];

		if (n > len - pos - 2)
			break;
		sum += sum_of(buf + pos + 2, n);
		pos += 2 + n;
	}
	return sum;
}

/* The length of the data is believed. */
u32 bad_tlv_index(const u8 *buf __bytes(len), size_t len)
{
	size_t pos = 0;
	u32 sum = 0;

	while (pos + 2 <= len) {
		u8 n = buf[pos + 1];

		sum += sum_of(buf + pos + 2, n);	//~ BL502
		pos += 2 + n;
	}
	return sum;
}

/* Two bytes are read where one is known to be there. */
u32 bad_tlv_header(const u8 *buf __bytes(len), size_t len)
{
	size_t pos = 0;
	u32 sum = 0;

	while (pos < len) {
		u8 n = buf[pos + 1];	//~ BL501

		if (n > len - pos)
			break;
		sum += n;
		pos += 2 + n;
	}
	return sum;
}

/* A pointer moves, and what is left shrinks with it. */
u32 ok_tlv_rest(const u8 *p __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len >= 2) {
		u8 n = p[1];

		if (n > len - 2)
			return 0;
		sum += sum_of(p + 2, n);
		p += 2 + n;
		len -= 2 + n;
	}
	return sum;
}

u32 bad_tlv_rest(const u8 *p __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len >= 2) {
		u8 n = p[1];	//~ BL501

		sum += n;
		p += 2 + n;
		len -= 2 + n;
	}
	return sum;
}

/* A pointer moves towards an end. */
u32 ok_tlv_end(const u8 *p __bytes(len), size_t len)
{
	const u8 *end = p + len;
	u32 sum = 0;

	while (end - p >= 2) {
		u8 n = p[1];

		p += 2;
		if (end - p < n)
			break;
		sum += sum_of(p, n);
		p += n;
	}
	return sum;
}

u32 ok_tlv_compare(const u8 *p __bytes(len), size_t len)
{
	const u8 *end = p + len;
	u32 sum = 0;

	while (p + 2 <= end) {
		u8 n = p[1];

		if (p + 2 + n > end)
			break;
		sum += sum_of(p + 2, n);
		p += 2 + n;
	}
	return sum;
}

u32 bad_tlv_compare(const u8 *p __bytes(len), size_t len)
{
	const u8 *end = p + len;
	u32 sum = 0;

	while (p < end) {
		u8 n = p[1];	//~ BL501

		if (p + 2 + n > end)
			break;
		sum += n;
		p += 2 + n;
	}
	return sum;
}

/* By a structure over the bytes. */
u32 ok_tlv_struct(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len >= sizeof(struct tlv)) {
		const struct tlv *t = (const struct tlv *)buf;
		size_t n = sizeof(*t) + t->len;

		if (n > len)
			break;
		sum += sum_of(buf + sizeof(*t), t->len);
		buf += n;
		len -= n;
	}
	return sum;
}

u32 bad_tlv_struct(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len) {
		const struct tlv *t = (const struct tlv *)buf;
		size_t n = sizeof(*t) + t->len;	//~ BL501

		if (n > len)
			break;
		sum += t->type;
		buf += n;
		len -= n;
	}
	return sum;
}

/* A header, and then what it says that there is. */
u32 ok_frame(const u8 *buf __bytes(len), size_t len)
{
	const struct hdr *h;

	if (len < sizeof(*h))
		return 0;
	h = (const struct hdr *)buf;
	if (h->len > len - sizeof(*h))
		return 0;
	return sum_of(buf + sizeof(*h), h->len);
}

u32 bad_frame(const u8 *buf __bytes(len), size_t len)
{
	const struct hdr *h = (const struct hdr *)buf;

	if (h->len > len)	//~ BL501
		return 0;
	return 1;
}

u32 bad_frame_payload(const u8 *buf __bytes(len), size_t len)
{
	const struct hdr *h;

	if (len < sizeof(*h))
		return 0;
	h = (const struct hdr *)buf;
	if (h->len > len)
		return 0;
	return sum_of(buf + sizeof(*h), h->len);	//~ BL502
}

/* The length may be that of header and payload together. */
u32 ok_frame_total(const u8 *buf __bytes(len), size_t len)
{
	const struct hdr *h;

	if (len < sizeof(*h))
		return 0;
	h = (const struct hdr *)buf;
	if (h->len < sizeof(*h) || h->len > len)
		return 0;
	return sum_of((const u8 *)(h + 1), h->len - sizeof(*h));
}

u32 bad_frame_total(const u8 *buf __bytes(len), size_t len)
{
	const struct hdr *h;

	if (len < sizeof(*h))
		return 0;
	h = (const struct hdr *)buf;
	if (h->len > len)
		return 0;
	return sum_of((const u8 *)(h + 1),
		      h->len - sizeof(*h));	//~^ BL502
}

/* Only what is read has to be there. */
u32 ok_part_of_header(const u8 *buf __bytes(len), size_t len)
{
	if (len < offsetof(struct hdr, seq))
		return 0;
	return ((const struct hdr *)buf)->len;
}

u32 bad_part_of_header(const u8 *buf __bytes(len), size_t len)
{
	if (len < offsetof(struct hdr, seq))
		return 0;
	return ((const struct hdr *)buf)->seq;	//~ BL501
}

/* Two pointers that walk side by side. */
void ok_copy_down(u8 *to __bytes(n), const u8 *from __bytes(n), size_t n)
{
	while (n--)
		*to++ = *from++;
}

void bad_copy_down(u8 *to __bytes(n), const u8 *from __bytes(n), size_t n)
{
	do
		*to++ = *from++;	//~ BL501
	while (n--);
}

void ok_reverse(u8 *p __bytes(n), size_t n)
{
	size_t i, k;
	u8 t;

	if (!n)
		return;
	for (i = 0, k = n - 1; i < k; i++, k--) {
		t = p[i];
		p[i] = p[k];
		p[k] = t;
	}
}

void bad_reverse(u8 *p __bytes(n), size_t n)
{
	size_t i, k;
	u8 t;

	for (i = 0, k = n; i < k; i++, k--) {
		t = p[i];
		p[i] = p[k];	//~ BL501
		p[k] = t;	//~ BL501
	}
}

/* Records of fixed size. */
u32 ok_records(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i < len / sizeof(struct hdr); i++) {
		const struct hdr *h;

		h = (const struct hdr *)(buf + i * sizeof(*h));
		sum += h->seq;
	}
	return sum;
}

u32 bad_records(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;
	size_t i;

	for (i = 0; i <= len / sizeof(struct hdr); i++) {
		const struct hdr *h;

		h = (const struct hdr *)(buf + i * sizeof(*h));
		sum += h->seq;	//~ BL501
	}
	return sum;
}

/* In chunks, the last of which is shorter. */
u32 ok_chunks(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len) {
		size_t n = len < 64 ? len : 64;

		sum += sum_of(buf, n);
		buf += n;
		len -= n;
	}
	return sum;
}

u32 bad_chunks(const u8 *buf __bytes(len), size_t len)
{
	u32 sum = 0;

	while (len) {
		size_t n = len > 64 ? len : 64;

		sum += sum_of(buf, n);	//~ BL502
		buf += n;
		len -= n;
	}
	return sum;
}

u32 ok_offset_chunks(const u8 *buf __bytes(len), size_t len)
{
	size_t off, n;
	u32 sum = 0;

	for (off = 0; off < len; off += n) {
		n = len - off;
		if (n > 64)
			n = 64;
		sum += sum_of(buf + off, n);
	}
	return sum;
}

/* A sentinel that the end may come before. */
const u8 *ok_find(const u8 *p __bytes(n), size_t n, u8 c)
	__nullable __borrows(p)
{
	const u8 *end = p + n;

	for (; p < end; p++)
		if (*p == c)
			return p;
	return NULL;
}

u8 bad_find(const u8 *p __bytes(n), size_t n, u8 c)
{
	const u8 *end = p + n;

	for (; p < end; p++)
		if (*p == c)
			break;
	return *p;	//~ BL501
}

/* That a multiple of 4 is not at its end leaves room for 4. */
u32 ok_multiple(const u8 *p __bytes(n), u32 n)
{
	u32 sum = 0, i;

	if (n % 4)
		return 0;
	for (i = 0; i < n; i += 4)
		sum += p[i + 3];
	return sum;
}

u32 bad_multiple(const u8 *p __bytes(n), u32 n)
{
	u32 sum = 0, i;

	if (n % 2)
		return 0;
	for (i = 0; i < n; i += 4)
		sum += p[i + 3];	//~ BL501
	return sum;
}

u32 ok_multiple_left(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;

	if (n & 3)
		return 0;
	while (n) {
		sum += p[0] | p[3] << 8;
		p += 4;
		n -= 4;
	}
	return sum;
}

u32 bad_multiple_left(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;

	if (n & 1)
		return 0;
	while (n) {
		sum += p[0] | p[3] << 8;	//~ BL501
		p += 4;
		n -= 4;
	}
	return sum;
}

u32 ok_multiple_words(const u8 *p __bytes(n), size_t n)
{
	size_t off;
	u32 sum = 0;

	for (off = 0; off < (n & ~7ul); off += 8)
		sum += sum_of(p + off, 8);
	return sum;
}

u32 bad_multiple_words(const u8 *p __bytes(n), size_t n)
{
	size_t off;
	u32 sum = 0;

	for (off = 0; off < (n & ~3ul); off += 8)
		sum += sum_of(p + off, 8);	//~ BL502
	return sum;
}

/* What is at a multiple of the size is there as a whole. */
u32 ok_multiple_at(const u8 *p __bytes(n), size_t n, size_t at)
{
	if (n % sizeof(struct hdr) || at >= n || at % sizeof(struct hdr))
		return 0;
	return ((const struct hdr *)(p + at))->seq;
}

u32 bad_multiple_at(const u8 *p __bytes(n), size_t n, size_t at)
{
	if (n % sizeof(struct hdr) || at >= n)
		return 0;
	return ((const struct hdr *)(p + at))->seq;	//~ BL501
}

/* A multiple of six is even. */
u32 ok_multiple_signed(const u8 *p __bytes(n), int n)
{
	u32 sum = 0;
	int i;

	if (n < 0 || n % 6)
		return 0;
	for (i = 0; i < n; i += 2)
		sum += p[i] << 8 | p[i + 1];
	return sum;
}

u32 bad_multiple_signed(const u8 *p __bytes(n), int n)
{
	u32 sum = 0;
	int i;

	if (n < 0 || n % 3)
		return 0;
	for (i = 0; i < n; i += 2)
		sum += p[i] << 8 | p[i + 1];	//~ BL501
	return sum;
}

/* Words first, and then what is left. */
u32 ok_words_and_rest(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;

	for (; n >= 4; n -= 4, p += 4)
		sum += p[3];
	while (n--)
		sum += *p++;
	return sum;
}

u32 bad_words_and_rest(const u8 *p __bytes(n), size_t n)
{
	u32 sum = 0;

	for (; n >= 4; n -= 4, p += 4)
		sum += p[3];
	do {
		sum += *p++;	//~ BL501
	} while (n--);
	return sum;
}
