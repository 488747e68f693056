// SPDX-License-Identifier: GPL-2.0-only
/* What is in a firmware file */
#include <linux/firmware.h>
#include <linux/string.h>
#include <belay/belay.h>

struct header {
	__le32 magic;
	__le32 length;
};

int ok_header(const struct firmware *fw)
{
	const struct header *h = (const struct header *)fw->data;

	if (fw->size < sizeof(*h))
		return -EINVAL;
	return le32_to_cpu(h->magic) == 0x46574d31;
}

int bad_header(const struct firmware *fw)
{
	const struct header *h = (const struct header *)fw->data;

	if (fw->size < sizeof(h->magic))
		return -EINVAL;
	return le32_to_cpu(h->length) == 8;	//~ BL501
}

u32 ok_sum(const struct firmware *fw)
{
	u32 sum = 0;

	for (size_t i = 0; i < fw->size; i++)
		sum += fw->data[i];
	return sum;
}

u32 bad_sum(const struct firmware *fw)
{
	u32 sum = 0;

	for (size_t i = 0; i <= fw->size; i++)
		sum += fw->data[i];	//~ BL501
	return sum;
}

int ok_payload(struct device *dev, u8 *to __bytes(64))
{
	const struct firmware *fw;
	const struct header *h;
	size_t n;
	int err;

	err = request_firmware(&fw, "thing.bin", dev);
	if (err)
		return err;
	err = -EINVAL;
	if (fw->size < sizeof(*h))
		goto out;
	h = (const struct header *)fw->data;
	n = le32_to_cpu(h->length);
	if (n > 64 || n > fw->size - sizeof(*h))
		goto out;
	memcpy(to, fw->data + sizeof(*h), n);
	err = 0;
out:
	release_firmware(fw);
	return err;
}

int bad_payload(struct device *dev, u8 *to __bytes(64))
{
	const struct firmware *fw;
	const struct header *h;
	size_t n;
	int err;

	err = request_firmware(&fw, "thing.bin", dev);
	if (err)
		return err;
	err = -EINVAL;
	if (fw->size < sizeof(*h))
		goto out;
	h = (const struct header *)fw->data;
	n = le32_to_cpu(h->length);
	if (n > 64)
		goto out;
	memcpy(to, fw->data + sizeof(*h), n);	//~ BL502
	err = 0;
out:
	release_firmware(fw);
	return err;
}
