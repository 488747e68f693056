/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ACPI. drivers/acpi/acpica/ns*.c and ev*.c, drivers/acpi/bus.c, utils.c, ec.c,
 * scan.c and osl.c, the comment above each. A status is 0 (AE_OK) where the
 * call succeeded. Methods are interpreted and may sleep; a handle that is NULL
 * stands for the root or is refused.
 */
#ifndef BELAY_LINUX_ACPI_H
#define BELAY_LINUX_ACPI_H

#include <belay/belay.h>
#include_next <linux/acpi.h>
#include <linux/version.h>

#ifdef CONFIG_ACPI

/*
 * acpi_driver, drivers/acpi/bus.c: acpi_device_probe(), acpi_device_remove():
 * remove() after an add() that returned 0, notify() between the two.
 */
int __slot(acpi_device_ops, add)(struct acpi_device *device)
	__cookie_at(device->driver_data)
	__sets(device->driver_data, result == 0) __sleeps;
__slot_check(acpi_device_ops, add);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 2, 0)
void __slot(acpi_device_ops, remove)(struct acpi_device *device)
	__cookie_at(device->driver_data)
	__takes(device->driver_data) __sleeps;
#else
int __slot(acpi_device_ops, remove)(struct acpi_device *device)
	__cookie_at(device->driver_data)
	__takes(device->driver_data) __sleeps;
#endif
__slot_check(acpi_device_ops, remove);
void __slot(acpi_device_ops, notify)(struct acpi_device *device, u32 event)
	__cookie_at(device->driver_data) __sleeps;
__slot_check(acpi_device_ops, notify);

#ifdef acpi_bus_register_driver
int __acpi_bus_register_driver(struct acpi_driver *driver
		__gives(acpi_bus_unregister_driver, result == 0),
			       struct module *owner __nullable)
	__at_most(0) __sleeps;
#else
int acpi_bus_register_driver(struct acpi_driver *driver
		__gives(acpi_bus_unregister_driver, result == 0))
	__at_most(0) __sleeps;
#endif
void acpi_bus_unregister_driver(struct acpi_driver *driver __take) __sleeps;

/* drivers/acpi/scan.c: "device" where the firmware names none. */
const char *acpi_device_hid(struct acpi_device *device)
	__cstr __borrows(device);
struct acpi_device *acpi_fetch_acpi_dev(acpi_handle handle __nullable)
	__nullable;
bool acpi_dev_found(const char *hid __cstr) __sleeps;
bool acpi_dev_present(const char *hid __cstr, const char *uid __cstr __nullable,
		      s64 hrv) __sleeps;
struct acpi_device *
acpi_dev_get_first_match_dev(const char *hid __cstr,
			     const char *uid __cstr __nullable, s64 hrv)
	__own(acpi_dev_put) __nullable __sleeps;
void acpi_dev_put(struct acpi_device *adev __take __nullable) __contract;
struct device *acpi_get_first_physical_node(struct acpi_device *adev)
	__nullable __borrows(adev) __sleeps;
bool is_acpi_device_node(const struct fwnode_handle *fwnode __nullable)
	__contract;
bool is_acpi_data_node(const struct fwnode_handle *fwnode __nullable)
	__contract;
const struct acpi_device_id *
acpi_match_device(const struct acpi_device_id *ids __nullable,
		  const struct device *dev)
	__nullable __borrows(ids);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)
const struct acpi_device_id *
acpi_match_acpi_device(const struct acpi_device_id *ids,
		       const struct acpi_device *adev)
	__nullable __borrows(ids);
#endif
void acpi_handle_printk(const char *level __cstr, acpi_handle handle
				__nullable,
			const char *fmt __cstr, ...) __contract;
const void *acpi_device_get_match_data(const struct device *dev)
	__drvdata __nullable __matched(acpi_match_table);
int acpi_bus_get_status(struct acpi_device *device) __at_most(0) __sleeps;
int acpi_bus_generate_netlink_event(const char *class __cstr,
				    const char *bus __cstr, u8 type, int data)
	__at_most(0) __sleeps;

/*
 * What is evaluated is put into the caller's buffer, or, where its length is
 * ACPI_ALLOCATE_BUFFER, into one of its own that the caller frees: ACPI_FREE()
 * is kfree(). A method that returns nothing leaves the pointer as it is.
 */
acpi_status belay_acpi_evaluate(acpi_handle object __nullable,
				const char *pathname __cstr __nullable,
				const struct acpi_object_list *args __nullable,
				struct acpi_buffer *buffer __nullable)
	__sleeps;
acpi_status belay_acpi_evaluate_new(acpi_handle object __nullable,
				    const char *pathname __cstr __nullable,
				    const struct acpi_object_list *args
					__nullable,
				    acpi_size *length,
				    void **pointer __own(kfree)
					__nullable_each)
	__sets(*length, result == 0) __sets(*pointer, result == 0) __sleeps;
#define belay_acpi_allocates(buffer)					\
	((buffer) && (buffer)->length == ACPI_ALLOCATE_BUFFER)
#define acpi_evaluate_object(object, path, args, buffer)		\
({									\
	struct acpi_buffer *belay_buffer = (buffer);			\
									\
	belay_acpi_allocates(belay_buffer) ?				\
		belay_acpi_evaluate_new(object, path, args,		\
					&belay_buffer->length,		\
					&belay_buffer->pointer) :	\
		belay_acpi_evaluate(object, path, args, belay_buffer);	\
})
#define acpi_evaluate_object_typed(object, path, args, buffer, type)	\
	((void)(type), acpi_evaluate_object(object, path, args, buffer))

acpi_status acpi_evaluate_integer(acpi_handle handle __nullable,
				  acpi_string pathname __cstr __nullable,
				  struct acpi_object_list *args __nullable,
				  unsigned long long *data)
	__sets(*data, result == 0) __sleeps;
acpi_status acpi_execute_simple_method(acpi_handle handle __nullable,
				       char *method __cstr __nullable, u64 arg)
	__sleeps;
bool acpi_has_method(acpi_handle handle __nullable, char *name __cstr)
	__sleeps;
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
#define belay_pathname	const char *pathname
#else
#define belay_pathname	char *pathname
#endif
acpi_status acpi_get_handle(acpi_handle parent __nullable,
			    belay_pathname __cstr, acpi_handle *ret_handle)
	__sets(*ret_handle, result == 0) __sleeps;
acpi_status acpi_get_parent(acpi_handle object __nullable,
			    acpi_handle *out_handle)
	__sets(*out_handle, result == 0) __sleeps;
acpi_status acpi_get_type(acpi_handle object __nullable,
			  acpi_object_type *out_type)
	__sets(*out_type, result == 0) __sleeps;
union acpi_object *acpi_evaluate_dsm(acpi_handle handle __nullable,
				     const guid_t *guid, u64 rev, u64 func,
				     union acpi_object *argv4 __nullable)
	__own(kfree) __nullable __sets(*result) __sleeps;
bool acpi_check_dsm(acpi_handle handle __nullable, const guid_t *guid,
		    u64 rev, u64 funcs) __sleeps;
void acpi_evaluation_failure_warn(acpi_handle handle __nullable,
				  const char *name __cstr, acpi_status status)
	__sleeps;
const char *acpi_format_exception(acpi_status exception) __cstr;

/*
 * Handlers go by the object, which the firmware's tables keep; that each is
 * removed is not followed.
 */
acpi_status acpi_install_notify_handler(acpi_handle device __nullable,
					u32 handler_type,
					acpi_notify_handler handler,
					void *context __nullable) __sleeps;
acpi_status acpi_remove_notify_handler(acpi_handle device __nullable,
				       u32 handler_type,
				       acpi_notify_handler handler) __sleeps;
acpi_status acpi_enable_gpe(acpi_handle gpe_device __nullable, u32 number)
	__contract;
acpi_status acpi_disable_gpe(acpi_handle gpe_device __nullable, u32 number)
	__contract;
acpi_status acpi_install_gpe_handler(acpi_handle gpe_device __nullable,
				     u32 number, u32 type,
				     acpi_gpe_handler address,
				     void *context __nullable) __sleeps;
acpi_status acpi_remove_gpe_handler(acpi_handle gpe_device __nullable,
				    u32 number, acpi_gpe_handler address)
	__sleeps;

/* Tables are mapped until as many puts as gets were done. */
acpi_status acpi_get_table(acpi_string signature __cstr, u32 instance,
			   struct acpi_table_header **out_table
				__own(acpi_put_table))
	__sets(*out_table, result == 0) __sleeps;
void acpi_put_table(struct acpi_table_header *table __take __nullable)
	__sleeps;

/* drivers/acpi/ec.c: transactions sleep. */
int ec_read(u8 addr, u8 *val) __sets(*val, result == 0) __at_most(0) __sleeps;
int ec_write(u8 addr, u8 val) __at_most(0) __sleeps;
int ec_transaction(u8 command, const u8 *wdata __bytes(wdata_len) __nullable,
		   unsigned int wdata_len,
		   u8 *rdata __bytes(rdata_len) __nullable,
		   unsigned int rdata_len)
	__sets(*rdata, result == 0) __at_most(0) __sleeps;
acpi_handle ec_get_handle(void) __nullable;

/* drivers/acpi/osl.c: 0 where the region is free for a driver. */
int acpi_check_resource_conflict(const struct resource *res)
	__at_most(0) __sleeps;
int acpi_check_region(resource_size_t start, resource_size_t n,
		      const char *name __cstr) __at_most(0) __sleeps;

#endif /* CONFIG_ACPI */

/*
 * WMI by GUID. drivers/platform/x86/wmi.c, kernel-doc of each. Results come as
 * those of acpi_evaluate_object().
 */
#if IS_ENABLED(CONFIG_ACPI_WMI)

acpi_status belay_wmi_evaluate(const char *guid __cstr, u8 instance,
			       u32 method,
			       const struct acpi_buffer *in __nullable,
			       struct acpi_buffer *out __nullable) __sleeps;
acpi_status belay_wmi_evaluate_new(const char *guid __cstr, u8 instance,
				   u32 method,
				   const struct acpi_buffer *in __nullable,
				   acpi_size *length,
				   void **pointer __own(kfree)
					__nullable_each)
	__sets(*length, result == 0) __sets(*pointer, result == 0) __sleeps;
#define wmi_evaluate_method(guid, instance, method, in, out)		\
({									\
	struct acpi_buffer *belay_out = (out);				\
									\
	belay_acpi_allocates(belay_out) ?				\
		belay_wmi_evaluate_new(guid, instance, method, in,	\
				       &belay_out->length,		\
				       &belay_out->pointer) :		\
		belay_wmi_evaluate(guid, instance, method, in,		\
				   belay_out);				\
})
#define wmi_query_block(guid, instance, out)				\
	wmi_evaluate_method(guid, instance, 0, NULL, out)
acpi_status wmi_set_block(const char *guid __cstr, u8 instance,
			  const struct acpi_buffer *in) __sleeps;
/* By the GUID: that each is removed is not followed. */
acpi_status wmi_install_notify_handler(const char *guid __cstr,
				       wmi_notify_handler handler,
				       void *data __nullable) __sleeps;
acpi_status wmi_remove_notify_handler(const char *guid __cstr) __sleeps;
bool wmi_has_guid(const char *guid __cstr) __sleeps;
char *wmi_get_acpi_device_uid(const char *guid __cstr) __cstr __nullable
	__sleeps;
#if LINUX_VERSION_CODE < KERNEL_VERSION(6, 12, 0)
acpi_status belay_wmi_event(u32 event, struct acpi_buffer *out) __sleeps;
acpi_status belay_wmi_event_new(u32 event, acpi_size *length,
				void **pointer __own(kfree)
					__nullable_each)
	__sets(*length, result == 0) __sets(*pointer, result == 0) __sleeps;
#define wmi_get_event_data(event, out)					\
({									\
	struct acpi_buffer *belay_out = (out);				\
									\
	belay_acpi_allocates(belay_out) ?				\
		belay_wmi_event_new(event, &belay_out->length,		\
				    &belay_out->pointer) :		\
		belay_wmi_event(event, belay_out);			\
})
#else
int wmi_instance_count(const char *guid __cstr) __sleeps;
#endif

#endif /* CONFIG_ACPI_WMI */

#endif
