// SPDX-License-Identifier: GPL-2.0-only
/* ACPI and WMI: who frees what a method returns. */
#include <linux/acpi.h>
#include <linux/module.h>
#include <linux/slab.h>
#include <linux/wmi.h>
#include <belay/belay.h>

#define GUID	"05901221-D566-11D1-B2F0-00A0C9062910"

int ok_evaluate(acpi_handle handle)
{
	struct acpi_buffer buffer = { ACPI_ALLOCATE_BUFFER, NULL };
	union acpi_object *obj;
	acpi_status status;
	int err = -ENODATA;

	status = acpi_evaluate_object(handle, "_FOO", NULL, &buffer);
	if (ACPI_FAILURE(status))
		return -EIO;
	obj = buffer.pointer;
	if (obj && obj->type == ACPI_TYPE_INTEGER)
		err = 0;
	kfree(obj);
	return err;
}

int bad_evaluate(acpi_handle handle)
{
	struct acpi_buffer buffer = { ACPI_ALLOCATE_BUFFER, NULL };
	union acpi_object *obj;
	acpi_status status;

	status = acpi_evaluate_object(handle, "_FOO", NULL, &buffer);
	if (ACPI_FAILURE(status))
		return -EIO;
	obj = buffer.pointer;
	if (!obj)
		return -ENODATA;
	if (obj->type != ACPI_TYPE_INTEGER)
		return -EINVAL;	//~ BL101
	kfree(obj);
	return 0;
}

/* A method need not return anything. */
int bad_evaluate_nothing(acpi_handle handle)
{
	struct acpi_buffer buffer = { ACPI_ALLOCATE_BUFFER, NULL };
	union acpi_object *obj;
	int type;

	if (ACPI_FAILURE(acpi_evaluate_object(handle, "_FOO", NULL, &buffer)))
		return -EIO;
	obj = buffer.pointer;
	type = obj->type;	//~ BL301
	kfree(obj);
	return type;
}

/* Into the caller's own there is nothing to be freed. */
int ok_evaluate_own(acpi_handle handle, union acpi_object *obj)
{
	struct acpi_buffer buffer = { sizeof(*obj), obj };

	if (ACPI_FAILURE(acpi_evaluate_object(handle, "_FOO", NULL, &buffer)))
		return -EIO;
	return 0;
}

int ok_evaluate_no_result(acpi_handle handle)
{
	union acpi_object arg = { ACPI_TYPE_INTEGER };
	struct acpi_object_list args = { 1, &arg };

	arg.integer.value = 1;
	return ACPI_FAILURE(acpi_evaluate_object(handle, "_FOO", &args, NULL));
}

int ok_integer(acpi_handle handle, unsigned long long *value)
	__sets(*value, result == 0)
{
	if (ACPI_FAILURE(acpi_evaluate_integer(handle, "_BAR", NULL, value)))
		return -EIO;
	return 0;
}

unsigned long long bad_integer(acpi_handle handle)
{
	unsigned long long value;

	acpi_evaluate_integer(handle, "_BAR", NULL, &value);
	return value;	//~ BL401
}

int ok_ec(void)
{
	u8 value;
	int err = ec_read(0x10, &value);

	return err ? err : value;
}

int bad_ec(void)
{
	u8 value;

	ec_read(0x10, &value);
	return value;	//~ BL401
}

int ok_table(void)
{
	struct acpi_table_header *table;
	int n;

	if (ACPI_FAILURE(acpi_get_table("FOO0", 0, &table)))
		return -ENODEV;
	n = table->revision;
	acpi_put_table(table);
	return n;
}

int bad_table(void)
{
	struct acpi_table_header *table;

	if (ACPI_FAILURE(acpi_get_table("FOO0", 0, &table)))
		return -ENODEV;
	return table->revision;	//~ BL101
}

int ok_match(void)
{
	struct acpi_device *adev = acpi_dev_get_first_match_dev("FOO0", NULL,
								-1);
	int n;

	if (!adev)
		return -ENODEV;
	n = acpi_device_hid(adev)[0];
	acpi_dev_put(adev);
	return n;
}

int bad_match(void)
{
	struct acpi_device *adev = acpi_dev_get_first_match_dev("FOO0", NULL,
								-1);

	return adev ? 0 : -ENODEV;	//~ BL101
}

struct foo {
	int n;
};

static int ok_add(struct acpi_device *device)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	device->driver_data = foo;
	return 0;
}

static int bad_add(struct acpi_device *device)
{
	struct foo *foo = kzalloc(sizeof(*foo), GFP_KERNEL);

	if (!foo)
		return -ENOMEM;
	device->driver_data = foo;
	return -EIO;	//~ BL101
}

static void ok_notify(struct acpi_device *device, u32 event)
{
	struct foo *foo = acpi_driver_data(device);

	foo->n = event;
}

struct acpi_driver ok_acpi_driver __cookie(struct foo, kfree) = {
	.ops = { .add = ok_add, .notify = ok_notify },
};

struct acpi_driver bad_acpi_driver __cookie(struct foo, kfree) = {
	.ops = { .add = bad_add },
};

int ok_wmi(u32 arg)
{
	struct acpi_buffer in = { sizeof(arg), &arg };
	struct acpi_buffer out = { ACPI_ALLOCATE_BUFFER, NULL };
	union acpi_object *obj;
	int err = -EIO;

	if (!wmi_has_guid(GUID))
		return -ENODEV;
	if (ACPI_FAILURE(wmi_evaluate_method(GUID, 0, 1, &in, &out)))
		return -EIO;
	obj = out.pointer;
	if (obj && obj->type == ACPI_TYPE_INTEGER)
		err = obj->integer.value;
	kfree(obj);
	return err;
}

int bad_wmi(u32 arg)
{
	struct acpi_buffer in = { sizeof(arg), &arg };
	struct acpi_buffer out = { ACPI_ALLOCATE_BUFFER, NULL };

	if (ACPI_FAILURE(wmi_evaluate_method(GUID, 0, 1, &in, &out)))
		return -EIO;
	return 0;	//~ BL101
}

static int ok_wmi_probe(struct wmi_device *wdev, const void *context)
{
	union acpi_object *obj = wmidev_block_query(wdev, 0);

	if (!obj)
		return -EIO;
	kfree(obj);
	return 0;
}

static int bad_wmi_probe(struct wmi_device *wdev, const void *context)
{
	union acpi_object *obj = wmidev_block_query(wdev, 0);

	return obj ? 0 : -EIO;	//~ BL101
}

static void ok_wmi_notify(struct wmi_device *wdev, union acpi_object *data)
{
	if (data && data->type == ACPI_TYPE_INTEGER)
		dev_info(&wdev->dev, "%llu\n", data->integer.value);
}

static void bad_wmi_notify(struct wmi_device *wdev, union acpi_object *data)
{
	dev_info(&wdev->dev, "%u\n", data->type);	//~ BL301
}

struct wmi_driver ok_wmi_driver = {
	.probe = ok_wmi_probe,
	.notify = ok_wmi_notify,
};

struct wmi_driver bad_wmi_driver = {
	.probe = bad_wmi_probe,
	.notify = bad_wmi_notify,
};
