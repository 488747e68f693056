// SPDX-License-Identifier: GPL-2.0-only
/* What the tables of a driver say of the device that it was bound to. */
#include <belay/belay.h>

#include "matched.h"

static const struct kind small = { 8 }, large = { 16 };

static const struct node_id full[] = {
	{ .compatible = "a", .data = &small },
	{ "b", &large },
	{ }
};

static const struct node_id partial[] = {
	{ .compatible = "a", .data = &small },
	{ .compatible = "b" },
	{ "", NULL }
};

static const struct node_id by_index[] = {
	[0].compatible = "a",
	[1] = { "b", &large },
};

static const struct name_id names[] = {
	{ "a", (unsigned long)&small },
	{ "b", (unsigned long)&large },
	{ }
};

static const struct name_id numbers[] = {
	{ "a", 1 },
	{ "b", 0 },
	{ }
};

/* Each entry has data, so that the one that matched has. */
static int ok_full(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;
}

static struct chip_driver full_driver = {
	.driver = { .name = "full", .node_table = full },
	.probe = ok_full,
};

static int bad_partial(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver partial_driver = {
	.driver = { "partial", partial },
	.probe = bad_partial,
};

static int bad_by_index(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver by_index_driver = {
	.driver.name = "by index",
	.driver.node_table = by_index,
	.probe = bad_by_index,
};

/* An entry was found, whatever it has. */
static int ok_entry(struct chip_device *chip)
{
	const struct node_id *id = node_match(partial, chip);

	return id->data ? id->compatible[0] : 0;
}

static struct chip_driver entry_driver = {
	.driver.name = "entry",
	.driver.node_table = partial,
	.probe = ok_entry,
};

static int bad_entry_of_other(struct chip_device *chip)
{
	const struct node_id *id = node_match(full, chip);

	return id->compatible[0];	//~ BL301
}

static struct chip_driver other_driver = {
	.driver = { "other", partial },
	.probe = bad_entry_of_other,
};

/* It may be a name that matched, where functions for nodes find nothing. */
static int bad_also_names(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver also_names_driver = {
	.driver = { "also names", full },
	.name_table = names,
	.probe = bad_also_names,
};

static int ok_either(struct chip_device *chip)
{
	const struct kind *kind = any_data(chip);

	return kind->bits;
}

static struct chip_driver either_driver = {
	.driver = { "either", full },
	.name_table = names,
	.probe = ok_either,
};

static int bad_either_number(struct chip_device *chip)
{
	const struct kind *kind = any_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver number_driver = {
	.driver = { "number", full },
	.name_table = numbers,
	.probe = bad_either_number,
};

static int ok_name(struct chip_device *chip)
{
	return name_match(chip)->driver_data;
}

static struct chip_driver name_driver = {
	.driver = { .name = "name", .node_table = NULL },
	.name_table = numbers,
	.probe = ok_name,
};

static int bad_name_of_nodes(struct chip_device *chip)
{
	return name_match(chip)->driver_data;	//~ BL301
}

static struct chip_driver nodes_driver = {
	.driver = { "nodes", full },
	.name_table = names,
	.probe = bad_name_of_nodes,
};

/* No table at all: then it is something else that binds. */
static int bad_no_table(struct chip_device *chip)
{
	const struct kind *kind = any_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver no_table_driver = {
	.driver = { "no table", NULL },
	.probe = bad_no_table,
};

/* By the node of the device, or of another one */
static int ok_node(struct chip_device *chip)
{
	const struct node *np = chip->of_node;

	return node_find(full, np)->compatible[0];
}

static struct chip_driver node_driver = {
	.driver = { "node", full },
	.probe = ok_node,
};

static int bad_node_of_parent(struct chip_device *chip)
{
	const struct node *np = chip->parent->of_node;

	return node_find(full, np)->compatible[0];	//~ BL301
}

static struct chip_driver node_parent_driver = {
	.driver = { "node of parent", full },
	.probe = bad_node_of_parent,
};

static int bad_parent(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip->parent);

	return kind->bits;	//~ BL301
}

static struct chip_driver parent_driver = {
	.driver = { "parent", full },
	.probe = bad_parent,
};

/* Two drivers, of which one would do */
static int bad_shared(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

static struct chip_driver shared_drivers[] = {
	{ .driver = { "shared a", full }, .probe = bad_shared },
	{ .driver = { "shared b" }, .probe = bad_shared },
};

/* Anybody may call this one. */
int bad_not_bound(struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;	//~ BL301
}

/* A helper of one that is bound */
static u32 bits_of(const struct chip_device *chip)
{
	const struct kind *kind = node_data(chip);

	return kind->bits;
}

static int ok_helper(struct chip_device *chip)
{
	return bits_of(chip);
}

static struct chip_driver helper_driver = {
	.driver = { "helper", full },
	.probe = ok_helper,
};
