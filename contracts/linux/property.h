/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Properties of firmware nodes. drivers/base/property.c, kernel-doc of each:
 * values are written where the result is 0. An array that is NULL asks for
 * the number of values.
 */
#ifndef BELAY_LINUX_PROPERTY_H
#define BELAY_LINUX_PROPERTY_H

#include <belay/belay.h>
#include_next <linux/property.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
#define belay_property_device	const struct device *dev
#else
#define belay_property_device	struct device *dev
#endif

bool device_property_present(belay_property_device, const char *name __cstr)
	__contract;
int device_property_read_u8_array(belay_property_device,
				  const char *name __cstr,
				  u8 *val __bytes(nval) __nullable,
				  size_t nval)
	__sets(*val, result >= 0);
int device_property_read_u16_array(belay_property_device,
				   const char *name __cstr,
				   u16 *val __bytes(2 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
int device_property_read_u32_array(belay_property_device,
				   const char *name __cstr,
				   u32 *val __bytes(4 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
int device_property_read_u64_array(belay_property_device,
				   const char *name __cstr,
				   u64 *val __bytes(8 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
/* The string is part of the node. */
int device_property_read_string(belay_property_device,
				const char *name __cstr, const char **val)
	__sets(*val, result == 0) __at_most(0);
int device_property_read_string_array(belay_property_device,
				      const char *name __cstr,
				      const char **val __bytes(8 * nval)
					__nullable, size_t nval)
	__sets(*val, result >= 0);
int device_property_match_string(belay_property_device,
				 const char *name __cstr,
				 const char *string __cstr) __contract;

/* The node of a device, whichever firmware it is from. */
#ifdef dev_fwnode
const struct fwnode_handle *__dev_fwnode_const(const struct device *dev)
	__nullable __borrows(dev);
struct fwnode_handle *__dev_fwnode(struct device *dev)
	__nullable __borrows(dev);
#else
struct fwnode_handle *dev_fwnode(const struct device *dev)
	__nullable __borrows(dev);
#endif
#undef belay_property_device

int fwnode_property_read_u8_array(const struct fwnode_handle *fwnode
					__nullable,
				  const char *name __cstr,
				  u8 *val __bytes(nval) __nullable,
				  size_t nval)
	__sets(*val, result >= 0);
int fwnode_property_read_u16_array(const struct fwnode_handle *fwnode
					__nullable,
				   const char *name __cstr,
				   u16 *val __bytes(2 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
int fwnode_property_read_u64_array(const struct fwnode_handle *fwnode
					__nullable,
				   const char *name __cstr,
				   u64 *val __bytes(8 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
int fwnode_property_match_string(const struct fwnode_handle *fwnode
					__nullable,
				 const char *name __cstr,
				 const char *string __cstr) __contract;
int fwnode_property_read_string_array(const struct fwnode_handle *fwnode
					__nullable,
				      const char *name __cstr,
				      const char **val __bytes(8 * nval)
					__nullable, size_t nval)
	__sets(*val, result >= 0);
int fwnode_property_read_u32_array(const struct fwnode_handle *fwnode
					__nullable,
				   const char *name __cstr,
				   u32 *val __bytes(4 * nval) __nullable,
				   size_t nval)
	__sets(*val, result >= 0);
int fwnode_property_read_string(const struct fwnode_handle *fwnode
					__nullable,
				const char *name __cstr, const char **val)
	__sets(*val, result == 0) __at_most(0);
bool fwnode_property_present(const struct fwnode_handle *fwnode __nullable,
			     const char *name __cstr) __contract;
int fwnode_irq_get(const struct fwnode_handle *fwnode __nullable,
		   unsigned int index)
	__sleeps;
int fwnode_irq_get_byname(const struct fwnode_handle *fwnode __nullable,
			  const char *name __cstr) __sleeps;

/* What the table of the driver says of this device; NULL where nothing. */
const void *device_get_match_data(const struct device *dev)
	__drvdata __nullable __matched(of_match_table | acpi_match_table);
unsigned int device_get_child_node_count(const struct device *dev)
	__contract;

/*
 * Nodes are counted, those of a device for as long as that is there. The
 * searches put the child that they start from, so that a loop that ends early
 * owes a put.
 */
struct fwnode_handle *fwnode_handle_get(struct fwnode_handle *fwnode
					__nullable __gives(fwnode_handle_put))
	__returns(fwnode);
void fwnode_handle_put(struct fwnode_handle *fwnode __take __nullable)
	__contract;
struct fwnode_handle *
device_get_next_child_node(const struct device *dev,
			   struct fwnode_handle *child
				__take_of(fwnode_handle_put) __nullable)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *
fwnode_get_next_child_node(const struct fwnode_handle *fwnode,
			   struct fwnode_handle *child
				__take_of(fwnode_handle_put) __nullable)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *
fwnode_get_next_available_child_node(const struct fwnode_handle *fwnode,
				     struct fwnode_handle *child
					__take_of(fwnode_handle_put)
					__nullable)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *
device_get_named_child_node(const struct device *dev,
			    const char *childname __cstr)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *
fwnode_get_named_child_node(const struct fwnode_handle *fwnode,
			    const char *childname __cstr)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *fwnode_get_parent(const struct fwnode_handle *fwnode)
	__own(fwnode_handle_put) __nullable;
struct fwnode_handle *
fwnode_find_reference(const struct fwnode_handle *fwnode __nullable,
		      const char *name __cstr, unsigned int index)
	__own(fwnode_handle_put) __errptr;
const char *fwnode_get_name(const struct fwnode_handle *fwnode __nullable)
	__cstr __nullable __borrows(fwnode);
/*
 * Nodes made by software. drivers/base/swnode.c, kernel-doc of each. The node
 * for firmware is there as long as the other is registered.
 */
struct fwnode_handle *software_node_fwnode(const struct software_node *node
						__nullable)
	__nullable __borrows(node);
int software_node_register(const struct software_node *node
				__gives(software_node_unregister,
					result == 0)) __at_most(0) __sleeps;
void software_node_unregister(const struct software_node *node __take)
	__sleeps;
struct fwnode_handle *
fwnode_create_software_node(const struct property_entry *properties
				__nullable,
			    const struct fwnode_handle *parent __nullable)
	__own(fwnode_remove_software_node) __errptr __sleeps;
void fwnode_remove_software_node(struct fwnode_handle *fwnode
					__take __nullable) __sleeps;
int device_add_software_node(struct device *dev
				__gives(device_remove_software_node,
					result == 0),
			     const struct software_node *node)
	__at_most(0) __sleeps;
void device_remove_software_node(struct device *dev __take) __sleeps;
int device_create_managed_software_node(
		struct device *dev, const struct property_entry *properties,
		const struct software_node *parent __nullable)
	__at_most(0) __sleeps;
bool fwnode_device_is_available(const struct fwnode_handle *fwnode
					__nullable) __contract;

#endif
