/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Devices. drivers/base/core.c, devres.c and class.c, kernel-doc of each.
 *
 * device_initialize(): "once it has been called, the structure must be released
 * by put_device()"; device_register() is that and device_add(), so that a put is
 * owed even where it fails. What devm_*() returns is released with the device.
 */
#ifndef BELAY_LINUX_DEVICE_H
#define BELAY_LINUX_DEVICE_H

#include <belay/belay.h>
#include_next <linux/device.h>
#include <linux/version.h>

/* drivers/base/platform.c, platform_match(), and its kin of other buses. */
extern __typeof__(((struct device_driver *)0)->of_match_table)
	__slot(device_driver, of_match_table) __matched();
extern __typeof__(((struct device_driver *)0)->acpi_match_table)
	__slot(device_driver, acpi_match_table) __matched();

void device_initialize(struct device *dev __counts __constructs
				__becomes(put_device)) __contract;
int device_add(struct device *dev __counts
			__becomes(device_unregister, result == 0))
	__at_most(0) __sleeps;
void device_del(struct device *dev __counts __becomes(put_device)) __sleeps;
int device_register(struct device *dev __counts __constructs
			__becomes(device_unregister, result == 0)
			__becomes(put_device, result != 0))
	__at_most(0) __sleeps;
void device_unregister(struct device *dev __counts __take) __sleeps;
/* NULL is let through. */
struct device *get_device(struct device *dev __counts __nullable
				__gives(put_device)) __returns(dev);
void put_device(struct device *dev __counts __take __nullable) __contract;

int dev_set_name(struct device *dev, const char *fmt __cstr, ...) __at_most(0);
const char *dev_name(const struct device *dev) __cstr __borrows(dev);
int device_create_file(struct device *dev,
		       const struct device_attribute *attr)
	__at_most(0) __sleeps;
void device_remove_file(struct device *dev,
			const struct device_attribute *attr) __sleeps;

#ifdef class_create
/* Before 6.4 a macro with the module and a key. */
struct class *belay_class_create(const char *name __cstr)
	__own(class_destroy) __errptr __sleeps;
#undef class_create
#define class_create(owner, name)	belay_class_create(name)
void class_destroy(struct class *cls __take) __sleeps;
struct device *device_create(struct class *cls, struct device *parent
				__nullable, dev_t devt, void *drvdata
				__nullable, const char *fmt __cstr, ...)
	__errptr __borrows(cls) __sleeps;
void device_destroy(struct class *cls, dev_t devt) __sleeps;
#else
struct class *class_create(const char *name __cstr)
	__own(class_destroy) __errptr __sleeps;
void class_destroy(const struct class *cls __take) __sleeps;
struct device *device_create(const struct class *cls, struct device *parent
				__nullable, dev_t devt, void *drvdata
				__nullable, const char *fmt __cstr, ...)
	__errptr __borrows(cls) __sleeps;
void device_destroy(const struct class *cls, dev_t devt) __sleeps;
#endif

/* struct device, struct device_type: called with the last reference. */
void __slot(device, release)(struct device *dev __take) __sleeps;
__slot_check(device, release);
void __slot(device_type, release)(struct device *dev __take) __sleeps;
__slot_check(device_type, release);

void *devm_kmalloc(struct device *dev, size_t size, gfp_t gfp)
	__nullable __bytes(size) __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *devm_kzalloc(struct device *dev, size_t size, gfp_t gfp)
	__nullable __bytes(size) __zeroed __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *devm_kmalloc_array(struct device *dev, size_t n, size_t size, gfp_t gfp)
	__nullable __bytes(n * size) __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *devm_kcalloc(struct device *dev, size_t n, size_t size, gfp_t gfp)
	__nullable __bytes(n * size) __zeroed __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
void *devm_kmemdup(struct device *dev, const void *src __bytes(len),
		   size_t len, gfp_t gfp)
	__nullable __bytes(len) __sets(*result) __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
char *devm_kstrdup(struct device *dev, const char *s __cstr, gfp_t gfp)
	__nullable __cstr __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
char *devm_kasprintf(struct device *dev, gfp_t gfp, const char *fmt __cstr,
		     ...)
	__nullable __cstr __fresh __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));

/* One of it for each CPU, all zero. */
void __percpu *__devm_alloc_percpu(struct device *dev, size_t size,
				   size_t align)
	__nullable __bytes(size) __zeroed __fresh __borrows(dev) __sleeps;

/* Where it moves the old memory is freed; what is behind that is not set. */
void *devm_krealloc(struct device *dev, void *ptr __nullable, size_t size,
		    gfp_t gfp)
	__nullable __bytes(size) __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
const char *devm_kstrdup_const(struct device *dev, const char *s __cstr,
			       gfp_t gfp)
	__nullable __cstr __borrows(dev)
	__sleeps_if(gfpflags_allow_blocking(gfp));
/* An address as a number. */
unsigned long devm_get_free_pages(struct device *dev, gfp_t gfp_mask,
				  unsigned int order) __sleeps;
void devm_free_pages(struct device *dev, unsigned long addr) __contract;
void __iomem *devm_of_iomap(struct device *dev, struct device_node *node
				__nullable, int index,
			    resource_size_t *size __nullable)
	__errptr __borrows(dev) __sets(*size, !IS_ERR(result)) __sleeps;

/*
 * Resources of one's own. What is added belongs to the device, and is released
 * by the function that it was allocated with.
 */
void *__devres_alloc_node(dr_release_t release, size_t size, gfp_t gfp,
			  int nid, const char *name __cstr)
	__own(devres_free) __nullable __bytes(size) __zeroed
	__sleeps_if(gfpflags_allow_blocking(gfp));
void devres_free(void *res __take __nullable) __contract;
void devres_add(struct device *dev, void *res __take_of(devres_free))
	__contract;
int devres_destroy(struct device *dev, dr_release_t release,
		   dr_match_t match __nullable, void *match_data __nullable)
	__contract;
int devres_release(struct device *dev, dr_release_t release,
		   dr_match_t match __nullable, void *match_data __nullable)
	__sleeps;
void *devres_open_group(struct device *dev, void *id __nullable, gfp_t gfp)
	__nullable;
void devres_close_group(struct device *dev, void *id __nullable) __contract;
void devres_remove_group(struct device *dev, void *id __nullable) __contract;
int devres_release_group(struct device *dev, void *id __nullable) __sleeps;

void devm_kfree(struct device *dev, const void *p __nullable) __contract;

/*
 * drivers/base/devres.c, devm_add_action(): the action is called with the data
 * when the device is unbound, and by the _or_reset form at once where adding
 * fails. Functions before 6.4, macros that add a name since then.
 */
#ifdef devm_add_action
int __devm_add_action(struct device *dev,
		      void (*action)(void *data)
				__calls_later(data, result == 0),
		      void *data, const char *name __cstr)
	__at_most(0) __sleeps;
int __devm_add_action_or_reset(struct device *dev,
			       void (*action)(void *data)
					__calls(data, result != 0)
					__calls_later(data, result == 0),
			       void *data, const char *name __cstr)
	__at_most(0) __sleeps;
#else
int devm_add_action(struct device *dev,
		    void (*action)(void *data)
				__calls_later(data, result == 0),
		    void *data) __at_most(0) __sleeps;
int devm_add_action_or_reset(struct device *dev,
			     void (*action)(void *data)
					__calls(data, result != 0)
					__calls_later(data, result == 0),
			     void *data) __at_most(0) __sleeps;
#endif
void devm_release_action(struct device *dev, void (*action)(void *data),
			 void *data) __sleeps;

/* Devices below another: with a reference. */
int device_for_each_child(struct device *dev, void *data __nullable,
			  int (*fn)(struct device *dev, void *data)) __sleeps;
struct device *device_find_child(struct device *dev, void *data __nullable,
				 int (*match)(struct device *dev, void *data))
	__own(put_device) __nullable __sleeps;
struct device *device_find_child_by_name(struct device *parent,
					 const char *name __cstr)
	__own(put_device) __nullable __sleeps;
struct device *device_find_any_child(struct device *parent)
	__own(put_device) __nullable __sleeps;
/* A link that a flag lets go by itself, or that stays with the supplier. */
struct device_link *device_link_add(struct device *consumer,
				    struct device *supplier, u32 flags)
	__nullable __sleeps;
void device_link_del(struct device_link *link) __sleeps;
void device_link_remove(void *consumer, struct device *supplier) __sleeps;
void device_set_node(struct device *dev, struct fwnode_handle *fwnode
			__nullable) __contract;
void device_set_of_node_from_dev(struct device *dev,
				 const struct device *dev2) __contract;
void set_primary_fwnode(struct device *dev, struct fwnode_handle *fwnode
				__nullable) __contract;
void set_secondary_fwnode(struct device *dev, struct fwnode_handle *fwnode
				__nullable) __contract;
int device_reprobe(struct device *dev) __at_most(0) __sleeps;
const char *dev_driver_string(const struct device *dev) __cstr __borrows(dev);

/*
 * Attributes. Documentation/filesystems/sysfs.rst: the buffer is a page; what
 * store() gets ends with a NUL. The device has been registered by then.
 */
ssize_t __slot(device_attribute, show)(struct device *dev,
				       struct device_attribute *attr,
				       char *buf __bytes(4096))
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(device_attribute, show);
ssize_t __slot(device_attribute, store)(struct device *dev,
					struct device_attribute *attr,
					const char *buf __cstr, size_t count)
	__cookie_at(dev->driver_data) __sleeps;
__slot_check(device_attribute, store);
ssize_t __slot(driver_attribute, show)(struct device_driver *driver,
				       char *buf __bytes(4096)) __sleeps;
__slot_check(driver_attribute, show);
ssize_t __slot(driver_attribute, store)(struct device_driver *driver,
					const char *buf __cstr, size_t count)
	__sleeps;
__slot_check(driver_attribute, store);

ssize_t device_show_int(struct device *dev, struct device_attribute *attr,
			char *buf) __sleeps;
ssize_t device_store_int(struct device *dev, struct device_attribute *attr,
			 const char *buf __cstr, size_t count) __sleeps;
ssize_t device_show_bool(struct device *dev, struct device_attribute *attr,
			 char *buf) __sleeps;
ssize_t device_store_bool(struct device *dev, struct device_attribute *attr,
			  const char *buf __cstr, size_t count) __sleeps;
int device_add_groups(struct device *dev,
		      const struct attribute_group **groups)
	__at_most(0) __sleeps;
void device_remove_groups(struct device *dev,
			  const struct attribute_group **groups) __sleeps;
int devm_device_add_group(struct device *dev,
			  const struct attribute_group *group)
	__at_most(0) __sleeps;
int device_create_bin_file(struct device *dev,
			   const struct bin_attribute *attr)
	__at_most(0) __sleeps;
void device_remove_bin_file(struct device *dev,
			    const struct bin_attribute *attr) __sleeps;

/* Drivers, for the buses whose register functions are inlines. */
int driver_register(struct device_driver *drv __gives(driver_unregister,
						      result == 0))
	__at_most(0) __sleeps;
void driver_unregister(struct device_driver *drv __take) __sleeps;

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define belay_subsystem	const struct bus_type
#else
#define belay_subsystem	struct bus_type
#endif
/* drivers/base/bus.c: a bus with a device of its own at the root. */
int subsys_system_register(belay_subsystem *subsys __gives(bus_unregister,
						     result == 0),
			   const struct attribute_group **groups __nullable)
	__at_most(0) __sleeps;
int subsys_virtual_register(belay_subsystem *subsys __gives(bus_unregister,
						      result == 0),
			    const struct attribute_group **groups __nullable)
	__at_most(0) __sleeps;
#undef belay_subsystem

/* Of the platform: what the board says, if it says anything. */
void *dev_get_platdata(const struct device *dev) __drvdata __nullable;

#endif
