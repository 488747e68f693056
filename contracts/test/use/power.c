// SPDX-License-Identifier: GPL-2.0-only
/* Runtime power management */
#include <linux/i2c.h>
#include <linux/module.h>
#include <linux/pm_runtime.h>
#include <belay/belay.h>

struct foo {
	struct i2c_client *client __borrows(client);
};

int ok_read(struct foo *foo)
{
	struct device *dev = &foo->client->dev;
	int ret = pm_runtime_resume_and_get(dev);

	if (ret)
		return ret;
	ret = i2c_smbus_read_byte_data(foo->client, 0);
	pm_runtime_put_autosuspend(dev);
	return ret;
}

/* The use is counted, whether the device wakes or not. */
int bad_read(struct foo *foo)
{
	struct device *dev = &foo->client->dev;
	int ret = pm_runtime_get_sync(dev);

	if (ret < 0)
		return ret;	//~ BL101
	ret = i2c_smbus_read_byte_data(foo->client, 0);
	pm_runtime_put(dev);
	return ret;
}

int ok_if_awake(struct foo *foo)
{
	struct device *dev = &foo->client->dev;
	int ret = 0;

	if (pm_runtime_get_if_in_use(dev) <= 0)
		return 0;
	ret = i2c_smbus_read_byte_data(foo->client, 0);
	pm_runtime_put_sync(dev);
	return ret;
}

int bad_twice_back(struct foo *foo)
{
	struct device *dev = &foo->client->dev;
	int ret = pm_runtime_resume_and_get(dev);

	if (ret)
		return ret;
	pm_runtime_put_noidle(dev);
	pm_runtime_put_noidle(dev);	//~ BL102
	return 0;
}

static int ok_probe(struct i2c_client *client)
{
	int ret;

	pm_runtime_get_noresume(&client->dev);
	ret = pm_runtime_set_active(&client->dev);
	if (ret) {
		pm_runtime_put_noidle(&client->dev);
		return ret;
	}
	pm_runtime_enable(&client->dev);
	pm_runtime_put(&client->dev);
	return 0;
}

static int bad_probe(struct i2c_client *client)
{
	pm_runtime_get_noresume(&client->dev);
	pm_runtime_enable(&client->dev);
	pm_runtime_enable(&client->dev);
	pm_runtime_put(&client->dev);
	return 0;	//~ BL101
}

static void ok_remove(struct i2c_client *client)
{
	pm_runtime_get_sync(&client->dev);
	pm_runtime_disable(&client->dev);
	pm_runtime_put_noidle(&client->dev);
}

static void bad_remove(struct i2c_client *client)
{
	pm_runtime_get_sync(&client->dev);
	pm_runtime_disable(&client->dev);
	pm_runtime_disable(&client->dev);	//~ BL102
	pm_runtime_put_noidle(&client->dev);
}

static int ok_forced_probe(struct i2c_client *client)
{
	int ret;

	pm_runtime_enable(&client->dev);
	ret = i2c_smbus_read_byte_data(client, 0);
	if (ret >= 0)
		return 0;
	if (pm_runtime_force_suspend(&client->dev))
		pm_runtime_disable(&client->dev);
	return ret;
}

/* Where the callback fails, runtime PM is enabled again. */
static int bad_forced_probe(struct i2c_client *client)
{
	int ret;

	pm_runtime_enable(&client->dev);
	ret = i2c_smbus_read_byte_data(client, 0);
	if (ret >= 0)
		return 0;
	pm_runtime_force_suspend(&client->dev);
	return ret;	//~ BL101
}

static void ok_forced_remove(struct i2c_client *client)
{
	pm_runtime_force_suspend(&client->dev);
}

static void bad_forced_remove(struct i2c_client *client)
{
	pm_runtime_disable(&client->dev);
	pm_runtime_force_suspend(&client->dev);	//~ BL102
}

static int ok_suspend(struct device *dev)
{
	return pm_runtime_force_suspend(dev);
}

static int ok_resume(struct device *dev)
{
	return pm_runtime_force_resume(dev);
}

static int bad_resume(struct device *dev)
{
	pm_runtime_force_resume(dev);
	return pm_runtime_force_resume(dev);	//~ BL101
}

static const struct dev_pm_ops ok_pm = {
	.suspend = ok_suspend,
	.resume = ok_resume,
};

static const struct dev_pm_ops bad_pm = {
	.suspend = ok_suspend,
	.resume = bad_resume,
};

static struct i2c_driver forced_drivers[] __maybe_unused = {
	{
		.driver = { .name = "ok", .pm = &ok_pm },
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
		.probe = ok_forced_probe,
#else
		.probe_new = ok_forced_probe,
#endif
		.remove = ok_forced_remove,
	}, {
		.driver = { .name = "bad", .pm = &bad_pm },
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
		.probe = bad_forced_probe,
#else
		.probe_new = bad_forced_probe,
#endif
		.remove = bad_forced_remove,
	},
};

static struct i2c_driver ok_driver = {
	.driver = { .name = "ok" },
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
	.probe = ok_probe,
#else
	.probe_new = ok_probe,
#endif
	.remove = ok_remove,
};
module_i2c_driver(ok_driver);

static struct i2c_driver bad_driver __maybe_unused = {
	.driver = { .name = "bad" },
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
	.probe = bad_probe,
#else
	.probe_new = bad_probe,
#endif
	.remove = bad_remove,
};
MODULE_LICENSE("GPL");
