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
extern __typeof__(((struct i2c_driver *)0)->id_table)
	__slot(i2c_driver, id_table) __matched();
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
int __slot(i2c_driver, probe)(struct i2c_client *client belay_powered)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe);
#else
int __slot(i2c_driver, probe)(struct i2c_client *client belay_powered,
			      const struct i2c_device_id *id __nullable)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe);
int __slot(i2c_driver, probe_new)(struct i2c_client *client belay_powered)
	__cookie_at(client->dev.driver_data)
	__sets(client->dev.driver_data, result == 0) __sleeps;
__slot_check(i2c_driver, probe_new);
#endif
void __slot(i2c_driver, remove)(struct i2c_client *client belay_powered)
	__cookie_at(client->dev.driver_data)
	__takes(client->dev.driver_data) __sleeps;
__slot_check(i2c_driver, remove);
void __slot(i2c_driver, shutdown)(struct i2c_client *client belay_powered)
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
u32 __slot(i2c_algorithm, functionality)(struct i2c_adapter *adap) __contract;
__slot_check(i2c_algorithm, functionality);

int i2c_add_adapter(struct i2c_adapter *adap
			__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;
int i2c_add_numbered_adapter(struct i2c_adapter *adap
				__gives(i2c_del_adapter, result == 0))
	__at_most(0) __sleeps;
void i2c_del_adapter(struct i2c_adapter *adap __take) __sleeps;
int devm_i2c_add_adapter(struct device *dev, struct i2c_adapter *adapter)
	__at_most(0) __sleeps;

#endif
