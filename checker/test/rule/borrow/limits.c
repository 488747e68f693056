// SPDX-License-Identifier: GPL-2.0-only
/* What is not found yet, and what is found wrongly. */
#include <belay/belay.h>

#include "mini.h"

struct view {
	const u8 *bytes;
	u32 len;
};

struct blob {
	u8 *bytes __own(kfree) __nullable;
	char *name __own(kfree) __nullable;
	u32 len;
};

struct holder {
	struct blob *blob __nullable;
	unsigned long handle;
};

struct clk *blob_clk(struct blob *b) __contract;
struct view blob_view(struct blob *b) __contract;
u32 sum_of(const u8 *bytes) __contract;

/* A structure that is returned may hold borrows. */
u32 bad_in_result(u32 n)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);
	struct view v;

	if (!b)
		return n;
	v = blob_view(b);
	kfree(b);
	return sum_of(v.bytes);	//~ BL201
}

u32 ok_in_result(u32 n)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);
	struct view v;
	u32 sum;

	if (!b)
		return n;
	v = blob_view(b);
	sum = sum_of(v.bytes);
	kfree(b);
	return sum + v.len;
}

struct ends {
	struct view head;
	struct view tail;
};

struct ends blob_ends(struct blob *b, struct device *log) __borrows(b);

u32 bad_in_part_of_result(struct device *log)
{
	struct blob *b = kzalloc(sizeof(*b), GFP_KERNEL);
	u32 sum;

	if (!b)
		return 0;
	sum = sum_of(blob_ends(b, log).head.bytes);
	{
		struct ends e = blob_ends(b, log);

		kfree(b);
		sum += sum_of(e.tail.bytes);	//~ BL201
	}
	return sum;
}

u32 ok_not_from_that(const char *name __cstr, struct blob *b)
{
	struct device *dev = bus_find(name);
	struct ends e;

	if (!dev)
		return 0;
	e = blob_ends(b, dev);
	put_device(dev);
	return sum_of(e.head.bytes);
}

/* A number is no borrow: nobody makes a pointer of it again. */
void ok_as_number(struct holder *to, struct blob *blob)
{
	to->handle = (unsigned long)blob;
}

u32 bad_number_taken_back(struct holder *to)
{
	return ((struct blob *)to->handle)->len;	//~ BL603
}

/* What a member of the kernel's points to may be gone with the structure. */
int bad_member_of_kernel(u32 vendor)
{
	struct pci_dev *pci = pci_get_device(vendor);
	struct device *bus;

	if (!pci)
		return -ENODEV;
	bus = pci->bus;
	pci_dev_put(pci);
	return device_irq(bus);	//~ BL201
}

int ok_member_of_kernel(u32 vendor)
{
	struct pci_dev *pci = pci_get_device(vendor);
	int irq;

	if (!pci)
		return -ENODEV;
	irq = device_irq(pci->bus);
	pci_dev_put(pci);
	return irq;
}

int ok_member_of_kernel_kept(u32 vendor)
{
	struct pci_dev *pci = pci_get_device(vendor);
	struct device *bus;
	int irq;

	if (!pci)
		return -ENODEV;
	bus = get_device(pci->bus);
	pci_dev_put(pci);
	irq = device_irq(bus);
	put_device(bus);
	return irq;
}

int ok_member_of_kernel_lent(struct pci_dev *pci,
			     struct pci_dev *old __take_of(pci_dev_put))
{
	struct device *bus = pci->bus;

	pci_dev_put(old);
	return device_irq(bus);
}

/* Bytes may be anything, so this may be in the name that is freed. */
int fp_other_member(struct blob *b)
	__sets(b->name)
{
	struct clk *clk = blob_clk(b);

	kfree(b->name);
	b->name = NULL;
	return clk_set_rate(clk, 1);	//~ fp BL201
}
