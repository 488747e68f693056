/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Register maps. drivers/base/regmap/regmap.c, kernel-doc of each: 0, or a
 * negative errno, with which nothing was read. A map may use a bus that
 * sleeps, so all of them may.
 */
#ifndef BELAY_LINUX_REGMAP_H
#define BELAY_LINUX_REGMAP_H

#include <belay/belay.h>
#include_next <linux/regmap.h>
#include <linux/version.h>

/*
 * regmap_config. Which registers there are is asked by the map, for a device
 * that may be NULL where the map has none.
 */
#define belay_regmap_predicate(name)					\
	bool __slot(regmap_config, name)(struct device *dev,		\
					 unsigned int reg) __contract;	\
	__slot_check(regmap_config, name)

belay_regmap_predicate(writeable_reg);
belay_regmap_predicate(readable_reg);
belay_regmap_predicate(volatile_reg);
belay_regmap_predicate(precious_reg);
belay_regmap_predicate(writeable_noinc_reg);
belay_regmap_predicate(readable_noinc_reg);

int __slot(regmap_config, reg_read)(void *context, unsigned int reg,
				    unsigned int *val)
	__sets(*val, result == 0) __sleeps;
__slot_check(regmap_config, reg_read);
int __slot(regmap_config, reg_write)(void *context, unsigned int reg,
				     unsigned int val) __sleeps;
__slot_check(regmap_config, reg_write);

#ifdef CONFIG_REGMAP

int regmap_read(struct regmap *map, unsigned int reg, unsigned int *val)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_write(struct regmap *map, unsigned int reg, unsigned int val)
	__at_most(0) __sleeps;
int regmap_update_bits_base(struct regmap *map, unsigned int reg,
			    unsigned int mask, unsigned int val,
			    bool *change __nullable, bool async, bool force)
	__sets(*change) __at_most(0) __sleeps;
int regmap_test_bits(struct regmap *map, unsigned int reg, unsigned int bits)
	__sleeps;
/* val_count is in values, whose width the map knows: of a byte at least. */
int regmap_bulk_read(struct regmap *map, unsigned int reg,
		     void *val __bytes(val_count), size_t val_count)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_bulk_write(struct regmap *map, unsigned int reg,
		      const void *val __bytes(val_count), size_t val_count)
	__at_most(0) __sleeps;
int regmap_raw_read(struct regmap *map, unsigned int reg,
		    void *val __bytes(val_len), size_t val_len)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_raw_write(struct regmap *map, unsigned int reg,
		     const void *val __bytes(val_len), size_t val_len)
	__at_most(0) __sleeps;
int regmap_noinc_read(struct regmap *map, unsigned int reg,
		      void *val __bytes(val_len), size_t val_len)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_noinc_write(struct regmap *map, unsigned int reg,
		       const void *val __bytes(val_len), size_t val_len)
	__at_most(0) __sleeps;
int regmap_multi_reg_write(struct regmap *map,
			   const struct reg_sequence *regs, int num_regs)
	__at_most(0) __sleeps;
int regmap_register_patch(struct regmap *map, const struct reg_sequence *regs,
			  int num_regs) __at_most(0) __sleeps;

int regcache_sync(struct regmap *map) __at_most(0) __sleeps;
void regcache_cache_only(struct regmap *map, bool enable) __sleeps;
void regcache_mark_dirty(struct regmap *map) __sleeps;
int regcache_sync_region(struct regmap *map, unsigned int min,
			 unsigned int max) __at_most(0) __sleeps;
int regcache_drop_region(struct regmap *map, unsigned int min,
			 unsigned int max) __at_most(0) __sleeps;
void regcache_cache_bypass(struct regmap *map, bool enable) __sleeps;
int regmap_reinit_cache(struct regmap *map,
			const struct regmap_config *config)
	__at_most(0) __sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
/* One value for each of the registers. */
int regmap_multi_reg_read(struct regmap *map, unsigned int *reg
				__counted_by(val_count),
			  void *val __bytes(val_count), size_t val_count)
	__sets(*val, result == 0) __at_most(0) __sleeps;
#endif
/* How many bytes a value has, or -EINVAL where the map makes up messages. */
int regmap_get_val_bytes(struct regmap *map) __contract;
int regmap_get_max_register(struct regmap *map) __contract;
int regmap_get_reg_stride(struct regmap *map) __contract;
bool regmap_might_sleep(struct regmap *map) __contract;
int regmap_attach_dev(struct device *dev, struct regmap *map,
		      const struct regmap_config *config) __at_most(0) __sleeps;

/* The map of a device, if it has one; and the other way round. */
struct regmap *dev_get_regmap(struct device *dev, const char *name
				__cstr __nullable) __nullable __borrows(dev);
struct device *regmap_get_device(struct regmap *map) __borrows(map);

/* Fields of registers */
int regmap_field_read(struct regmap_field *field, unsigned int *val)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_fields_read(struct regmap_field *field, unsigned int id,
		       unsigned int *val)
	__sets(*val, result == 0) __at_most(0) __sleeps;
int regmap_field_update_bits_base(struct regmap_field *field,
				  unsigned int mask, unsigned int val,
				  bool *change __nullable, bool async,
				  bool force)
	__sets(*change) __at_most(0) __sleeps;
struct regmap_field *devm_regmap_field_alloc(struct device *dev,
					     struct regmap *regmap,
					     struct reg_field reg_field)
	__errptr __borrows(dev) __sleeps;
int devm_regmap_field_bulk_alloc(struct device *dev, struct regmap *regmap,
				 struct regmap_field **field
					__counted_by(num_fields),
				 const struct reg_field *reg_field
					__counted_by(num_fields),
				 int num_fields) __at_most(0) __sleeps;

/*
 * Maps: by hand, or with the device. The key for lockdep is NULL without it.
 */
#define belay_regmap(bus, dev_type)					\
	struct regmap *							\
	__regmap_init_##bus(dev_type *dev,				\
			    const struct regmap_config *config,		\
			    struct lock_class_key *lock_key __nullable,	\
			    const char *lock_name __cstr __nullable)	\
		__own(regmap_exit) __errptr __sleeps;			\
	struct regmap *							\
	__devm_regmap_init_##bus(dev_type *dev,				\
				 const struct regmap_config *config,	\
				 struct lock_class_key *lock_key	\
					__nullable,			\
				 const char *lock_name __cstr __nullable) \
		__errptr __borrows(dev) __sleeps

belay_regmap(i2c, struct i2c_client);
belay_regmap(sccb, struct i2c_client);
belay_regmap(spi, struct spi_device);
belay_regmap(mdio, struct mdio_device);
belay_regmap(slimbus, struct slim_device);
belay_regmap(spmi_base, struct spmi_device);
belay_regmap(spmi_ext, struct spmi_device);
belay_regmap(w1, struct device);
belay_regmap(ac97, struct snd_ac97);
belay_regmap(sdw, struct sdw_slave);
/*
 * A bus of one's own: include/linux/regmap.h, comments on struct regmap_bus. The
 * context is what the map was made with. Registers and values in a buffer are
 * in the form of the bus.
 */
int __slot(regmap_bus, write)(void *context __drvdata,
			      const void *data __bytes(count), size_t count)
	__sleeps;
__slot_check(regmap_bus, write);
int __slot(regmap_bus, gather_write)(void *context __drvdata,
				     const void *reg __bytes(reg_len),
				     size_t reg_len,
				     const void *val __bytes(val_len)
					__nullable, size_t val_len) __sleeps;
__slot_check(regmap_bus, gather_write);
int __slot(regmap_bus, read)(void *context __drvdata,
			     const void *reg_buf __bytes(reg_size),
			     size_t reg_size, void *val_buf __bytes(val_size),
			     size_t val_size)
	__sets(*val_buf, result == 0) __sleeps;
__slot_check(regmap_bus, read);
int __slot(regmap_bus, reg_write)(void *context __drvdata, unsigned int reg,
				  unsigned int val) __sleeps;
__slot_check(regmap_bus, reg_write);
int __slot(regmap_bus, reg_read)(void *context __drvdata, unsigned int reg,
				 unsigned int *val)
	__sets(*val, result == 0) __sleeps;
__slot_check(regmap_bus, reg_read);
int __slot(regmap_bus, reg_update_bits)(void *context __drvdata,
					unsigned int reg, unsigned int mask,
					unsigned int val) __sleeps;
__slot_check(regmap_bus, reg_update_bits);
int __slot(regmap_bus, reg_noinc_write)(void *context __drvdata,
					unsigned int reg,
					const void *val, size_t val_count)
	__sleeps;
__slot_check(regmap_bus, reg_noinc_write);
int __slot(regmap_bus, reg_noinc_read)(void *context __drvdata,
				       unsigned int reg, void *val,
				       size_t val_count) __sleeps;
__slot_check(regmap_bus, reg_noinc_read);
void __slot(regmap_bus, free_context)(void *context __drvdata __take)
	__sleeps;
__slot_check(regmap_bus, free_context);

struct regmap *
__regmap_init(struct device *dev __nullable,
	      const struct regmap_bus *bus __nullable,
	      void *bus_context __nullable,
	      const struct regmap_config *config,
	      struct lock_class_key *lock_key __nullable,
	      const char *lock_name __cstr __nullable)
	__own(regmap_exit) __errptr __sleeps;
struct regmap *
__devm_regmap_init(struct device *dev,
		   const struct regmap_bus *bus __nullable,
		   void *bus_context __nullable,
		   const struct regmap_config *config,
		   struct lock_class_key *lock_key __nullable,
		   const char *lock_name __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
struct regmap *
__regmap_init_mmio_clk(struct device *dev __nullable,
		       const char *clk_id __cstr __nullable,
		       void __iomem *regs,
		       const struct regmap_config *config,
		       struct lock_class_key *lock_key __nullable,
		       const char *lock_name __cstr __nullable)
	__own(regmap_exit) __errptr __sleeps;
struct regmap *
__devm_regmap_init_mmio_clk(struct device *dev,
			    const char *clk_id __cstr __nullable,
			    void __iomem *regs,
			    const struct regmap_config *config,
			    struct lock_class_key *lock_key __nullable,
			    const char *lock_name __cstr __nullable)
	__errptr __borrows(dev) __sleeps;
void regmap_exit(struct regmap *map __take __nullable) __sleeps;

/*
 * Interrupts behind a register. include/linux/regmap.h, comments on struct
 * regmap_irq_chip: one buffer for each of the configuration registers.
 */
#define belay_irq_drv_data						\
	void *irq_drv_data __cookie_at(struct regmap_irq_chip.irq_drv_data)
int __slot(regmap_irq_chip, handle_pre_irq)(belay_irq_drv_data) __sleeps;
__slot_check(regmap_irq_chip, handle_pre_irq);
int __slot(regmap_irq_chip, handle_post_irq)(belay_irq_drv_data) __sleeps;
__slot_check(regmap_irq_chip, handle_post_irq);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
int __slot(regmap_irq_chip, handle_mask_sync)(int index,
					      unsigned int mask_buf_def,
					      unsigned int mask_buf,
					      belay_irq_drv_data) __sleeps;
__slot_check(regmap_irq_chip, handle_mask_sync);
int __slot(regmap_irq_chip, set_type_config)(unsigned int **buf,
					     unsigned int type,
					     const struct regmap_irq *irq_data,
					     int idx, belay_irq_drv_data)
	__sleeps;
__slot_check(regmap_irq_chip, set_type_config);
#endif
unsigned int
__slot(regmap_irq_chip, get_irq_reg)(struct regmap_irq_chip_data *data,
				     unsigned int base, int index) __contract;
__slot_check(regmap_irq_chip, get_irq_reg);
int devm_regmap_add_irq_chip(struct device *dev, struct regmap *map, int irq,
			     int irq_flags, int irq_base,
			     const struct regmap_irq_chip *chip,
			     struct regmap_irq_chip_data **data)
	__sets(*data, result == 0) __at_most(0) __sleeps;
int regmap_add_irq_chip(struct regmap *map, int irq, int irq_flags,
			int irq_base, const struct regmap_irq_chip *chip,
			struct regmap_irq_chip_data **data)
	__sets(*data, result == 0) __at_most(0) __sleeps;
void regmap_del_irq_chip(int irq, struct regmap_irq_chip_data *data
				__nullable) __sleeps;
int devm_regmap_add_irq_chip_fwnode(struct device *dev,
				    struct fwnode_handle *fwnode __nullable,
				    struct regmap *map, int irq,
				    int irq_flags, int irq_base,
				    const struct regmap_irq_chip *chip,
				    struct regmap_irq_chip_data **data)
	__sets(*data, result == 0) __at_most(0) __sleeps;
/* NULL where there is no chip. */
struct irq_domain *regmap_irq_get_domain(struct regmap_irq_chip_data *data
						__nullable)
	__nullable __borrows(data);
int regmap_irq_get_virq(struct regmap_irq_chip_data *data, int irq) __sleeps;
int regmap_irq_chip_get_base(struct regmap_irq_chip_data *data) __contract;

#endif /* CONFIG_REGMAP */

#endif
