/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * I2C. drivers/i2c/i2c-core-base.c and i2c-core-smbus.c, kernel-doc of each;
 * Documentation/i2c/writing-clients.rst. Transfers sleep.
 */
#ifndef BELAY_LINUX_I2C_H
#define BELAY_LINUX_I2C_H

#include <belay/belay.h>
#include_next <linux/i2c.h>
#include <linux/version.h>

/* i2c_driver: as platform_driver. */
#define belay_i2c_bound	__parks(pm_runtime_disable, pm_runtime_put,	\
				i2c_slave_unregister)
extern __typeof__(((struct i2c_driver *)0)->id_table)
	__slot(i2c_driver, id_table) __matched();
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int __slot(i2c_driver, probe)(struct i2c_client *client belay_i2c_bound)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe);
#else
int __slot(i2c_driver, probe)(struct i2c_client *client belay_i2c_bound,
			      const struct i2c_device_id *id __nullable)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe);
int __slot(i2c_driver, probe_new)(struct i2c_client *client belay_i2c_bound)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe_new);
#endif
void __slot(i2c_driver, remove)(struct i2c_client *client belay_i2c_bound)
	__cookie_at(client->dev.driver_data)
	__takes(client->dev.driver_data) __sleeps;
__slot_check(i2c_driver, remove);
void __slot(i2c_driver, shutdown)(struct i2c_client *client belay_i2c_bound)
	__cookie_at(client->dev.driver_data) __sleeps;
__slot_check(i2c_driver, shutdown);
void __slot(i2c_driver, alert)(struct i2c_client *client,
			       enum i2c_alert_protocol protocol,
			       unsigned int data)
	__cookie_at(client->dev.driver_data) __sleeps;
__slot_check(i2c_driver, alert);
int __slot(i2c_driver, detect)(struct i2c_client *client,
			       struct i2c_board_info *info) __sleeps;
__slot_check(i2c_driver, detect);

int i2c_register_driver(struct module *owner __nullable,
			struct i2c_driver *driver
				__gives(i2c_del_driver, result == 0))
	__at_most(0) __sleeps;
void i2c_del_driver(struct i2c_driver *driver __take) __sleeps;

/* What the tables of the driver say of this device. */
const struct i2c_device_id *
i2c_client_get_device_id(const struct i2c_client *client)
	__nullable __matched(id_table);
const void *i2c_get_match_data(const struct i2c_client *client)
	__drvdata __nullable
	__matched(of_match_table | acpi_match_table | id_table);

const struct i2c_device_id *
i2c_match_id(const struct i2c_device_id *id __nullable,
	     const struct i2c_client *client __nullable)
	__nullable __borrows(id);

/*
 * SMBus. A byte or a word, or a negative errno. For blocks the result is the
 * number of bytes, which i2c_smbus_read_i2c_block_data() takes from where it
 * has put the length that it asked for.
 */
s32 i2c_smbus_read_byte(const struct i2c_client *client) __sleeps;
s32 i2c_smbus_write_byte(const struct i2c_client *client, u8 value) __sleeps;
s32 i2c_smbus_read_byte_data(const struct i2c_client *client, u8 command)
	__sleeps;
s32 i2c_smbus_write_byte_data(const struct i2c_client *client, u8 command,
			      u8 value) __sleeps;
s32 i2c_smbus_read_word_data(const struct i2c_client *client, u8 command)
	__sleeps;
s32 i2c_smbus_write_word_data(const struct i2c_client *client, u8 command,
			      u16 value) __sleeps;
s32 i2c_smbus_read_i2c_block_data(const struct i2c_client *client, u8 command,
				  u8 length, u8 *values __bytes(length))
	__sets(*values, result >= 0) __at_most(length) __sleeps;
s32 i2c_smbus_write_i2c_block_data(const struct i2c_client *client,
				   u8 command, u8 length,
				   const u8 *values __bytes(length)) __sleeps;
s32 i2c_smbus_write_block_data(const struct i2c_client *client, u8 command,
			       u8 length, const u8 *values __bytes(length))
	__sleeps;
/* As many bytes as the device says, at most 32. */
s32 i2c_smbus_read_block_data(const struct i2c_client *client, u8 command,
			      u8 *values __bytes(32)) __at_most(32) __sleeps;

/*
 * The transfer beneath: 0, or a negative errno. Without data where the protocol
 * has none; what is read is put there.
 */
s32 i2c_smbus_xfer(struct i2c_adapter *adapter, u16 addr,
		   unsigned short flags, char read_write, u8 command,
		   int protocol, union i2c_smbus_data *data __nullable)
	__sets(*data, result == 0) __at_most(0) __sleeps;
s32 __i2c_smbus_xfer(struct i2c_adapter *adapter, u16 addr,
		     unsigned short flags, char read_write, u8 command,
		     int protocol, union i2c_smbus_data *data __nullable)
	__sets(*data, result == 0) __at_most(0) __sleeps;

/*
 * The number of messages, or of bytes, that were transferred, or a negative
 * errno. A message that reads fills its buffer.
 */
int i2c_transfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
	__sleeps;
int __i2c_transfer(struct i2c_adapter *adap, struct i2c_msg *msgs, int num)
	__sleeps;
int i2c_master_recv(const struct i2c_client *client, char *buf __bytes(count),
		    int count)
	__sets(*buf, result >= 0) __at_most(count) __sleeps;
int i2c_master_send(const struct i2c_client *client,
		    const char *buf __bytes(count), int count)
	__at_most(count) __sleeps;
int i2c_check_functionality(struct i2c_adapter *adap, u32 func) __contract;
u32 i2c_get_functionality(struct i2c_adapter *adap) __contract;

struct i2c_client *i2c_new_dummy_device(struct i2c_adapter *adapter,
					u16 address)
	__own(i2c_unregister_device) __errptr __sleeps;
struct i2c_client *devm_i2c_new_dummy_device(struct device *dev,
					     struct i2c_adapter *adap,
					     u16 address)
	__errptr __borrows(dev) __sleeps;
struct i2c_client *
i2c_new_client_device(struct i2c_adapter *adap,
		      const struct i2c_board_info *info)
	__own(i2c_unregister_device) __errptr __sleeps;
struct i2c_client *
i2c_new_scanned_device(struct i2c_adapter *adap, struct i2c_board_info *info,
		       const unsigned short *addr_list,
		       int (*probe)(struct i2c_adapter *adap,
				    unsigned short addr) __nullable)
	__own(i2c_unregister_device) __errptr __sleeps;
struct i2c_client *i2c_new_ancillary_device(struct i2c_client *client,
					    const char *name __cstr,
					    u16 default_addr)
	__own(i2c_unregister_device) __errptr __sleeps;
void i2c_unregister_device(struct i2c_client *client __take_of(
				i2c_unregister_device) __nullable) __sleeps;

/* i2c_algorithm: the other side, with the messages of somebody else. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int __slot(i2c_algorithm, xfer)(struct i2c_adapter *adap,
				struct i2c_msg *msgs __counted_by(num),
				int num) __sleeps;
__slot_check(i2c_algorithm, xfer);
#endif
int __slot(i2c_algorithm, master_xfer)(struct i2c_adapter *adap,
				       struct i2c_msg *msgs __counted_by(num),
				       int num) __sleeps;
__slot_check(i2c_algorithm, master_xfer);
/*
 * There is data but for I2C_SMBUS_QUICK and a written I2C_SMBUS_BYTE: which of
 * them it is, no word tells apart. The length in a written block is 1 to 32.
 */
int __slot(i2c_algorithm, smbus_xfer)(struct i2c_adapter *adap, u16 addr,
				      unsigned short flags, char read_write,
				      u8 command, int size,
				      union i2c_smbus_data *data) __sleeps;
__slot_check(i2c_algorithm, smbus_xfer);
/* The same before the system goes down, with interrupts off. */
int __slot(i2c_algorithm, master_xfer_atomic)(struct i2c_adapter *adap,
					      struct i2c_msg *msgs
						__counted_by(num),
					      int num) __contract;
__slot_check(i2c_algorithm, master_xfer_atomic);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 11, 0)
int __slot(i2c_algorithm, xfer_atomic)(struct i2c_adapter *adap,
				       struct i2c_msg *msgs __counted_by(num),
				       int num) __contract;
__slot_check(i2c_algorithm, xfer_atomic);
#endif
int __slot(i2c_algorithm, smbus_xfer_atomic)(struct i2c_adapter *adap,
					     u16 addr, unsigned short flags,
					     char read_write, u8 command,
					     int size,
					     union i2c_smbus_data *data)
	__contract;
__slot_check(i2c_algorithm, smbus_xfer_atomic);
#if IS_ENABLED(CONFIG_I2C_SLAVE)
int __slot(i2c_algorithm, reg_slave)(struct i2c_client *client) __sleeps;
__slot_check(i2c_algorithm, reg_slave);
int __slot(i2c_algorithm, unreg_slave)(struct i2c_client *client) __sleeps;
__slot_check(i2c_algorithm, unreg_slave);
#endif
u32 __slot(i2c_algorithm, functionality)(struct i2c_adapter *adap) __contract;
__slot_check(i2c_algorithm, functionality);

/* i2c_bus_recovery_info: with the lock of the bus held. */
int __slot(i2c_bus_recovery_info, recover_bus)(struct i2c_adapter *adap)
	__sleeps;
__slot_check(i2c_bus_recovery_info, recover_bus);
int __slot(i2c_bus_recovery_info, get_scl)(struct i2c_adapter *adap) __sleeps;
__slot_check(i2c_bus_recovery_info, get_scl);
void __slot(i2c_bus_recovery_info, set_scl)(struct i2c_adapter *adap, int val)
	__sleeps;
__slot_check(i2c_bus_recovery_info, set_scl);
int __slot(i2c_bus_recovery_info, get_sda)(struct i2c_adapter *adap) __sleeps;
__slot_check(i2c_bus_recovery_info, get_sda);
void __slot(i2c_bus_recovery_info, set_sda)(struct i2c_adapter *adap, int val)
	__sleeps;
__slot_check(i2c_bus_recovery_info, set_sda);
int __slot(i2c_bus_recovery_info, get_bus_free)(struct i2c_adapter *adap)
	__sleeps;
__slot_check(i2c_bus_recovery_info, get_bus_free);
void __slot(i2c_bus_recovery_info, prepare_recovery)(struct i2c_adapter *adap)
	__sleeps;
__slot_check(i2c_bus_recovery_info, prepare_recovery);
void __slot(i2c_bus_recovery_info, unprepare_recovery)(
		struct i2c_adapter *adap) __sleeps;
__slot_check(i2c_bus_recovery_info, unprepare_recovery);
int i2c_recover_bus(struct i2c_adapter *adap) __sleeps;
int i2c_generic_scl_recovery(struct i2c_adapter *adap) __sleeps;
void i2c_parse_fw_timings(struct device *dev, struct i2c_timings *t,
			  bool use_defaults) __contract;

int i2c_add_adapter(struct i2c_adapter *adap
			__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;
int i2c_add_numbered_adapter(struct i2c_adapter *adap
				__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;
void i2c_del_adapter(struct i2c_adapter *adap __take) __sleeps;
/*
 * Being a device oneself: drivers/i2c/i2c-core-slave.c. The callback is called
 * by the controller, from its interrupt.
 */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 12, 0)
int i2c_slave_register(struct i2c_client *client
				__gives(i2c_slave_unregister, result == 0),
		       i2c_slave_cb_t slave_cb) __at_most(0) __sleeps;
int i2c_slave_unregister(struct i2c_client *client __take __nullable)
	__at_most(0) __sleeps;
int i2c_slave_event(struct i2c_client *client, enum i2c_slave_event event,
		    u8 *val) __contract;
#endif
int devm_i2c_add_adapter(struct device *dev, struct i2c_adapter *adapter)
	__at_most(0) __sleeps;

#endif
