// SPDX-License-Identifier: GPL-2.0-only
/* What others wrote: descriptors, attributes, images with sections. */
#include <belay/belay.h>

#include "mini.h"

#define ALIGN4(n)	(((n) + 3) & ~3u)

u32 sum_of(const u8 *p __bytes(n), size_t n) __contract;

/* Descriptors whose length counts themselves, as of USB. */
struct usbdesc {
	u8 len;
	u8 type;
};

u32 ok_descriptors(const u8 *buf __bytes(size), int size)
{
	u32 n = 0;

	while (size >= (int)sizeof(struct usbdesc)) {
		const struct usbdesc *d = (const struct usbdesc *)buf;

		if (d->len < sizeof(*d) || d->len > size)
			break;
		n += d->type;
		buf += d->len;
		size -= d->len;
	}
	return n;
}

u32 bad_descriptors(const u8 *buf __bytes(size), int size)
{
	u32 n = 0;

	while (size > 0) {
		const struct usbdesc *d = (const struct usbdesc *)buf;

		if (!d->len || d->len > size)
			break;
		n += d->type;	//~ BL501
		buf += d->len;
		size -= d->len;
	}
	return n;
}

/* One kind of descriptor is longer than the others. */
struct epdesc {
	u8 len;
	u8 type;
	u8 addr;
	u8 interval;
};

u32 ok_longer_kind(const u8 *buf __bytes(size), u32 size)
{
	const struct epdesc *ep;

	if (size < 2 || buf[0] > size || buf[0] < sizeof(*ep))
		return 0;
	ep = (const struct epdesc *)buf;
	return ep->interval;
}

u32 bad_longer_kind(const u8 *buf __bytes(size), u32 size)
{
	const struct epdesc *ep;

	if (size < 2 || buf[0] > size || buf[0] < 2)
		return 0;
	ep = (const struct epdesc *)buf;
	return ep->interval;	//~ BL501
}

/* Attributes that are aligned to four, as of netlink. */
struct attr {
	u16 len;
	u16 type;
};

u32 ok_attributes(const u8 *p __bytes(rest), u32 rest)
{
	u32 sum = 0, step;

	while (rest >= sizeof(struct attr)) {
		const struct attr *a = (const struct attr *)p;
		u16 len = a->len;

		if (len < sizeof(*a) || len > rest)
			break;
		sum += sum_of(p + sizeof(*a), len - sizeof(*a));
		step = ALIGN4(len);
		if (step >= rest)
			break;
		p += step;
		rest -= step;
	}
	return sum;
}

/* The padding behind the last attribute need not be there. */
u32 bad_attributes(const u8 *p __bytes(rest), u32 rest)
{
	u32 sum = 0, step;

	while (rest >= sizeof(struct attr)) {
		const struct attr *a = (const struct attr *)p;
		u16 len = a->len;	//~ BL501

		if (len < sizeof(*a) || len > rest)
			break;
		sum += len;
		step = ALIGN4(len);
		p += step;
		rest -= step;
	}
	return sum;
}

/* A value of the type that the attribute is to have. */
u32 ok_attribute_u32(const struct attr *a __bytes(n), u32 n)
{
	if (n < sizeof(*a) + sizeof(u32))
		return 0;
	return *(const u32 *)(const void *)(a + 1);
}

u32 bad_attribute_u32(const struct attr *a __bytes(n), u32 n)
{
	if (n < sizeof(*a) + sizeof(u16))
		return 0;
	return *(const u32 *)(const void *)(a + 1);	//~ BL501
}

/* A table of attributes by type; those that are not known are left out. */
u32 ok_attribute_table(const struct attr **tb __counted_by(8),
		       const struct attr *a)
{
	u16 type = a->type;

	if (type && type < 8)
		tb[type] = a;
	return type;
}

u32 bad_attribute_table(const struct attr **tb __counted_by(8),
			const struct attr *a)
{
	u16 type = a->type;

	if (type && type <= 8)
		tb[type] = a;	//~ BL501
	return type;
}

/* An image: a header, a table of sections, and the sections. */
struct image {
	__le32 magic;
	__le32 nr;
	__le32 entry;
};

struct section {
	__le32 off;
	__le32 len;
};

u32 ok_section(const u8 *fw __bytes(size), size_t size, u32 i)
{
	const struct image *h = (const struct image *)fw;
	const struct section *s;
	u32 off, len;

	if (size < sizeof(*h))
		return 0;
	if (le32_to_cpu(h->nr) > (size - sizeof(*h)) / sizeof(*s))
		return 0;
	if (i >= le32_to_cpu(h->nr))
		return 0;
	s = (const struct section *)(fw + sizeof(*h) + i * sizeof(*s));
	off = le32_to_cpu(s->off);
	len = le32_to_cpu(s->len);
	if (off > size || len > size - off)
		return 0;
	return sum_of(fw + off, len);
}

u32 bad_section(const u8 *fw __bytes(size), size_t size, u32 i)
{
	const struct image *h = (const struct image *)fw;
	const struct section *s;
	u32 off, len;

	if (size < sizeof(*h))
		return 0;
	if (le32_to_cpu(h->nr) > (size - sizeof(*h)) / sizeof(*s))
		return 0;
	if (i >= le32_to_cpu(h->nr))
		return 0;
	s = (const struct section *)(fw + sizeof(*h) + i * sizeof(*s));
	off = le32_to_cpu(s->off);
	len = le32_to_cpu(s->len);
	if (off + len > size)
		return 0;
	return sum_of(fw + off, len);	//~ BL502
}

/* More sections than the image has room for. */
u32 ok_section_table(const u8 *fw __bytes(size), size_t size)
{
	const struct image *h = (const struct image *)fw;
	const struct section *s;
	u32 sum = 0, nr, i;

	if (size < sizeof(*h))
		return 0;
	nr = le32_to_cpu(h->nr);
	if (sizeof(*h) + (u64)nr * sizeof(*s) > size)
		return 0;
	s = (const struct section *)(fw + sizeof(*h));
	for (i = 0; i < nr; i++)
		sum += le32_to_cpu(s[i].len);
	return sum;
}

u32 bad_section_table(const u8 *fw __bytes(size), size_t size)
{
	const struct image *h = (const struct image *)fw;
	const struct section *s;
	u32 sum = 0, nr, i;

	if (size < sizeof(*h))
		return 0;
	nr = le32_to_cpu(h->nr);
	if (sizeof(*h) + nr > size)
		return 0;
	s = (const struct section *)(fw + sizeof(*h));
	for (i = 0; i < nr; i++)
		sum += le32_to_cpu(s[i].len);	//~ BL501
	return sum;
}

/* In 32 bits the product of the table wraps. */
u32 ok_table_size(const u8 *fw __bytes(size), u32 size, u32 nr)
{
	if (nr > 64 || nr * sizeof(struct section) > size)
		return 0;
	return sum_of(fw, nr * sizeof(struct section));
}

u32 bad_table_size(const u8 *fw __bytes(size), u32 size, u32 nr)
{
	if (nr * (u32)sizeof(struct section) > size)
		return 0;
	return sum_of(fw, (size_t)nr * sizeof(struct section));	//~ BL502
}

/* Records of type, length and bytes, as a patch of a codec's RAM. */
u32 ok_patch(const u8 *p __bytes(size), size_t size, u8 *ram __bytes(512))
{
	const u8 *end = p + size;

	while (end - p >= 4) {
		u16 addr = p[0] | p[1] << 8, len = p[2] | p[3] << 8;

		p += 4;
		if (len > end - p || addr > 512 || len > 512 - addr)
			return 0;
		memcpy(ram + addr, p, len);
		p += len;
	}
	return 1;
}

u32 bad_patch(const u8 *p __bytes(size), size_t size, u8 *ram __bytes(512))
{
	const u8 *end = p + size;

	while (end - p >= 4) {
		u16 addr = p[0] | p[1] << 8, len = p[2] | p[3] << 8;

		p += 4;
		if (len > end - p || addr > 512)
			return 0;
		memcpy(ram + addr, p, len);	//~ BL502
		p += len;
	}
	return 1;
}

/* A trailer at the end. */
u32 ok_trailer(const u8 *p __bytes(n), size_t n)
{
	if (n < 4)
		return 0;
	n -= 4;
	return sum_of(p, n) == (u32)(p[n] | p[n + 1] << 8);
}

u32 bad_trailer(const u8 *p __bytes(n), size_t n)
{
	if (n < 2)
		return 0;
	n -= 4;
	return sum_of(p, n) == (u32)(p[n] | p[n + 1] << 8); //~ BL502 //~ BL501 //~ BL501
}

/* Big-endian numbers taken from a cursor. */
struct cursor {
	const u8 *p __bytes(left);
	u32 left;
};

int ok_get_be16(struct cursor *c, u16 *v __init_out)
{
	*v = 0;
	if (c->left < 2)
		return -EINVAL;
	*v = c->p[0] << 8 | c->p[1];
	return 0;
}

int bad_get_be16(struct cursor *c, u16 *v __init_out)
{
	*v = 0;
	if (!c->left)
		return -EINVAL;
	*v = c->p[0] << 8 | c->p[1];	//~ BL501
	return 0;
}

int ok_advance(struct cursor *c, u32 n)
{
	if (n > c->left)
		return -EINVAL;
	c->p += n;
	c->left -= n;
	return 0;
}

int bad_advance(struct cursor *c, u32 n)
{
	if (n > c->left)
		return -EINVAL;
	c->p += n;
	return 0;	//~ BL503
}

/* A length of one byte, and one that an escape makes of two. */
u32 ok_escape(const u8 *p __bytes(n), u32 n)
{
	u32 len, at = 1;

	if (n < 1)
		return 0;
	len = p[0];
	if (len == 0xff) {
		if (n < 3)
			return 0;
		len = p[1] << 8 | p[2];
		at = 3;
	}
	if (len > n - at)
		return 0;
	return sum_of(p + at, len);
}

u32 bad_escape(const u8 *p __bytes(n), u32 n)
{
	u32 len, at = 1;

	if (n < 1)
		return 0;
	len = p[0];
	if (len == 0xff) {
		if (n < 2)
			return 0;
		len = p[1] << 8 | p[2];	//~ BL501
		at = 3;
	}
	if (len > n - at)
		return 0;
	return sum_of(p + at, len);
}

/* A report that a device sends: how many, and then as many values. */
struct report {
	u8 id;
	u8 nr;
	__le16 value[];
};

u32 ok_report(const u8 *data __bytes(size), u32 size)
{
	const struct report *r = (const struct report *)data;
	u32 sum = 0;
	int i;

	if (size < sizeof(*r) ||
	    size < sizeof(*r) + r->nr * sizeof(r->value[0]))
		return 0;
	for (i = 0; i < r->nr; i++)
		sum += le16_to_cpu(r->value[i]);
	return sum;
}

u32 bad_report(const u8 *data __bytes(size), u32 size)
{
	const struct report *r = (const struct report *)data;
	u32 sum = 0;
	int i;

	if (size < sizeof(*r) || size < sizeof(*r) + r->nr)
		return 0;
	for (i = 0; i < r->nr; i++)
		sum += le16_to_cpu(r->value[i]);	//~ BL501
	return sum;
}

/* Escaped bytes, as of SLIP: what is left of two may be one. */
u32 ok_unescape(u8 *to __bytes(max), u32 max, const u8 *p __bytes(n), u32 n)
{
	u32 out = 0, i;

	for (i = 0; i < n && out < max; i++) {
		if (p[i] == 0xdb) {
			if (++i == n)
				break;
			to[out++] = p[i] ^ 0x20;
		} else {
			to[out++] = p[i];
		}
	}
	return out;
}

u32 bad_unescape(u8 *to __bytes(max), u32 max, const u8 *p __bytes(n), u32 n)
{
	u32 out = 0, i;

	for (i = 0; i < n && out < max; i++) {
		if (p[i] == 0xdb) {
			i++;
			to[out++] = p[i] ^ 0x20;	//~ BL501
		} else {
			to[out++] = p[i];
		}
	}
	return out;
}

/* More kinds of attributes than a few, each with members of its own. */
struct found {
	u8 mac[6];
	u32 speed;
	char name[17];
	bool has_mac, has_speed, has_name;
};

int ok_kinds(const u8 *p __bytes(len), size_t len, struct found *out)
	__sets(*out, result == 0);
int ok_kinds(const u8 *p, size_t len, struct found *out)
{
	size_t off = 0;

	memset(out, 0, sizeof(*out));
	while (len - off >= 2) {
		u8 type = p[off];
		u8 n = p[off + 1];

		off += 2;
		if (n > len - off)
			return -EINVAL;
		switch (type) {
		case 0:
			return 0;
		case 1:
			if (n != sizeof(out->mac))
				return -EINVAL;
			memcpy(out->mac, p + off, n);
			out->has_mac = true;
			break;
		case 2:
			if (n < 1)
				return -EINVAL;
			out->speed = p[off];
			out->has_speed = true;
			break;
		case 3:
			if (n >= sizeof(out->name))
				return -EINVAL;
			memcpy(out->name, p + off, n);
			out->name[n] = '\0';
			out->has_name = true;
			break;
		}
		off += n;
	}
	return 0;
}

int bad_kinds(const u8 *p __bytes(len), size_t len, struct found *out)
	__sets(*out, result == 0);
int bad_kinds(const u8 *p, size_t len, struct found *out)
{
	size_t off = 0;

	memset(out, 0, sizeof(*out));
	while (len - off >= 2) {
		u8 type = p[off];	//~ BL501
		u8 n = p[off + 1];	//~ BL501

		off += 2;
		if (n > len - off + 1)
			return -EINVAL;
		switch (type) {
		case 0:
			return 0;
		case 1:
			if (n != sizeof(out->mac))
				return -EINVAL;
			memcpy(out->mac, p + off, n);	//~ BL502
			out->has_mac = true;
			break;
		case 2:
			if (n < 1)
				return -EINVAL;
			out->speed = p[off];	//~ BL501
			out->has_speed = true;
			break;
		case 3:
			if (n >= sizeof(out->name))
				return -EINVAL;
			memcpy(out->name, p + off, n);	//~ BL502
			out->name[n] = '\0';
			out->has_name = true;
			break;
		}
		off += n;
	}
	return 0;
}
