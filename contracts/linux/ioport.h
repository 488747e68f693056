/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Regions of addresses. kernel/resource.c, kernel-doc of each: whoever gets a
 * region gives it back by its range. request_region() and its kin are macros
 * over these; what is owed is for the range, which no word speaks of.
 */
#ifndef BELAY_LINUX_IOPORT_H
#define BELAY_LINUX_IOPORT_H

#include <belay/belay.h>
#include_next <linux/ioport.h>

struct resource *__request_region(struct resource *parent,
				  resource_size_t start, resource_size_t n,
				  const char *name __cstr __nullable,
				  int flags) __nullable __sleeps;
void __release_region(struct resource *parent, resource_size_t start,
		      resource_size_t n) __contract;
struct resource *__devm_request_region(struct device *dev,
				       struct resource *parent,
				       resource_size_t start,
				       resource_size_t n,
				       const char *name __cstr __nullable)
	__nullable __borrows(dev) __sleeps;
void __devm_release_region(struct device *dev, struct resource *parent,
			   resource_size_t start, resource_size_t n)
	__sleeps;
int request_resource(struct resource *root, struct resource *res
			__gives(release_resource, result == 0)) __at_most(0);
int release_resource(struct resource *res __take) __contract;

#endif
