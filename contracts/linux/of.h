/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The device tree. include/linux/of.h and drivers/of/base.c and property.c,
 * kernel-doc of each. Nodes are counted: what is found is to be put, and those
 * that a search goes on from are put by it. No node is NULL, which all accept.
 * What properties say belongs to the node.
 */
#ifndef BELAY_LINUX_OF_H
#define BELAY_LINUX_OF_H

#include <belay/belay.h>
#include_next <linux/of.h>
#include <linux/version.h>

#ifdef CONFIG_OF

/* Inlines that do nothing, where nodes never go. */
struct device_node *of_node_get(struct device_node *node __nullable
				__gives(of_node_put)) __returns(node);
void of_node_put(struct device_node *node __take __nullable) __contract;

#define belay_of_found	__own(of_node_put) __nullable
#define belay_of_from	struct device_node *from __take_of(of_node_put) __nullable

struct device_node *of_find_node_by_name(belay_of_from,
					 const char *name __cstr)
	belay_of_found;
struct device_node *of_find_node_by_type(belay_of_from,
					 const char *type __cstr)
	belay_of_found;
struct device_node *of_find_compatible_node(belay_of_from,
					    const char *type
						__cstr __nullable,
					    const char *compat __cstr)
	belay_of_found;
struct device_node *
of_find_matching_node_and_match(belay_of_from,
				const struct of_device_id *matches,
				const struct of_device_id **match __nullable)
	belay_of_found __sets(*match);
struct device_node *of_find_node_with_property(belay_of_from,
					       const char *prop_name __cstr)
	belay_of_found;
struct device_node *of_find_node_by_path(const char *path __cstr)
	belay_of_found;
struct device_node *of_find_node_opts_by_path(const char *path __cstr,
					      const char **opts __nullable)
	belay_of_found;
struct device_node *of_find_node_by_phandle(phandle handle) belay_of_found;
struct device_node *of_get_parent(const struct device_node *node __nullable)
	belay_of_found;
struct device_node *of_get_next_parent(struct device_node *node
					__take_of(of_node_put) __nullable)
	belay_of_found;
struct device_node *of_get_next_child(const struct device_node *node
						__nullable,
				      struct device_node *prev
					__take_of(of_node_put) __nullable)
	belay_of_found;
struct device_node *
of_get_next_available_child(const struct device_node *node __nullable,
			    struct device_node *prev
				__take_of(of_node_put) __nullable)
	belay_of_found;
struct device_node *of_get_child_by_name(const struct device_node *node
						__nullable,
					 const char *name __cstr)
	belay_of_found;
struct device_node *of_get_compatible_child(const struct device_node *parent
						__nullable,
					    const char *compatible __cstr)
	belay_of_found;
struct device_node *of_get_cpu_node(int cpu, unsigned int *thread __nullable)
	belay_of_found;
struct device_node *of_parse_phandle(const struct device_node *np __nullable,
				     const char *phandle_name __cstr,
				     int index)
	belay_of_found;
/* The node in the arguments is to be put, too, which is not followed. */
int __of_parse_phandle_with_args(const struct device_node *np __nullable,
				 const char *list_name __cstr,
				 const char *cells_name __cstr __nullable,
				 int cell_count, int index,
				 struct of_phandle_args *out_args __nullable)
	__sets(*out_args, result == 0) __at_most(0);
int of_count_phandle_with_args(const struct device_node *np __nullable,
			       const char *list_name __cstr,
			       const char *cells_name __cstr __nullable)
	__contract;

/* What a node is */
bool of_node_name_eq(const struct device_node *np __nullable,
		     const char *name __cstr) __contract;
int of_device_is_compatible(const struct device_node *device __nullable,
			    const char *name __cstr) __contract;
bool of_device_is_available(const struct device_node *device __nullable)
	__contract;
bool of_device_is_big_endian(const struct device_node *device __nullable)
	__contract;
int of_alias_get_id(struct device_node *np __nullable,
		    const char *stem __cstr) __contract;
int of_alias_get_highest_id(const char *stem __cstr) __contract;
const struct of_device_id *of_match_node(const struct of_device_id *matches
						__nullable,
					 const struct device_node *node
						__nullable __matched(of_node))
	__nullable __borrows(matches) __matched(of_match_table);
const void *of_device_get_match_data(const struct device *dev)
	__drvdata __nullable __matched(of_match_table);

/* Properties */
struct property *of_find_property(const struct device_node *np __nullable,
				  const char *name __cstr,
				  int *lenp __nullable)
	__nullable __borrows(np) __sets(*lenp, result != NULL);
const void *of_get_property(const struct device_node *node __nullable,
			    const char *name __cstr, int *lenp __nullable)
	__nullable __borrows(node) __sets(*lenp, result != NULL);
int of_property_count_elems_of_size(const struct device_node *np __nullable,
				    const char *propname __cstr,
				    int elem_size) __contract;
int of_property_match_string(const struct device_node *np __nullable,
			     const char *propname __cstr,
			     const char *string __cstr) __contract;
int of_property_read_string(const struct device_node *np __nullable,
			    const char *propname __cstr,
			    const char **out_string)
	__sets(*out_string, result == 0) __at_most(0);
int of_property_read_string_helper(const struct device_node *np __nullable,
				   const char *propname __cstr,
				   const char **out_strs
					__counted_by(sz) __nullable,
				   size_t sz, int index)
	__sets(*out_strs, result > 0);
int of_property_read_u32_index(const struct device_node *np __nullable,
			       const char *propname __cstr, u32 index,
			       u32 *out_value)
	__sets(*out_value, result == 0) __at_most(0);
int of_property_read_u64_index(const struct device_node *np __nullable,
			       const char *propname __cstr, u32 index,
			       u64 *out_value)
	__sets(*out_value, result == 0) __at_most(0);
int of_property_read_u64(const struct device_node *np __nullable,
			 const char *propname __cstr, u64 *out_value)
	__sets(*out_value, result == 0) __at_most(0);

/*
 * Exactly as many as are asked for; or, in the variable forms, from the one
 * number up to the other, if that is not 0.
 */
#define belay_of_array(bits, bytes)					\
	int of_property_read_u##bits##_array(				\
		const struct device_node *np __nullable,		\
		const char *propname __cstr,				\
		u##bits *out_values __bytes(bytes * sz), size_t sz)	\
		__sets(*out_values, result == 0) __at_most(0);		\
	int of_property_read_variable_u##bits##_array(			\
		const struct device_node *np __nullable,		\
		const char *propname __cstr,				\
		u##bits *out_values __bytes(bytes * sz_min),		\
		size_t sz_min, size_t sz_max)				\
		__sets(*out_values, result >= 0)

belay_of_array(8, 1);
belay_of_array(16, 2);
belay_of_array(32, 4);
belay_of_array(64, 8);

#endif /* CONFIG_OF */

#endif
