// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealing/pagecipher.h"

#include "platform/guards.h"

#include <sodium.h>

#include <algorithm>

namespace optoutdesk::sealing {

namespace {

constexpr std::size_t nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t nonceAt = pageSize - reservedBytes;
constexpr std::size_t tagAt = nonceAt + nonceSize;

static_assert(nonceSize + tagSize == reservedBytes);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == DataKey::size);

// What is authenticated beside the secret bytes: the format, the kind of file and the page number.
using Context = std::array<std::uint8_t, magicSize + 5>;

Context contextOf(PagePlace place)
{
    Context context;
    std::ranges::copy(sealedMagic, context.begin());
    std::uint8_t *const rest = context.data() + magicSize;
    rest[0] = static_cast<std::uint8_t>(place.kind);
    for (int i = 0; i < 4; ++i)
        rest[1 + i] = static_cast<std::uint8_t>(place.number >> (24 - 8 * i));
    return context;
}

std::size_t secretAt(PagePlace place)
{
    return place.holdsMagic() ? magicSize : 0;
}

}

const std::array<std::uint8_t, magicSize> sealedMagic{'O', 'p', 't', 'O', 'u', 't', ' ', 's',
                                                      'e', 'a', 'l', 'e', 'd', ' ', '1', 0};
const std::array<std::uint8_t, magicSize> sqliteMagic{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f',
                                                      'o', 'r', 'm', 'a', 't', ' ', '3', 0};

bool PageCipher::isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

void PageCipher::seal(ConstPage plain, Page sealed, PagePlace place) const
{
    const std::size_t from = secretAt(place);
    const Context context = contextOf(place);
    std::copy_n(sealedMagic.begin(), from, sealed.begin());
    randombytes_buf(sealed.data() + nonceAt, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(sealed.data() + from, sealed.data() + tagAt, nullptr,
                                                        plain.data() + from, nonceAt - from, context.data(), context.size(),
                                                        nullptr, sealed.data() + nonceAt, m_key.bytes().data());
}

bool PageCipher::open(ConstPage sealed, Page plain, PagePlace place) const
{
    const std::size_t from = secretAt(place);
    const Context context = contextOf(place);
    std::copy_n(sqliteMagic.begin(), from, plain.begin());
    std::fill_n(plain.begin() + nonceAt, reservedBytes, std::uint8_t(0));
    if (std::equal(sealed.begin(), sealed.begin() + static_cast<std::ptrdiff_t>(from), sealedMagic.begin())
        && crypto_aead_xchacha20poly1305_ietf_decrypt_detached(plain.data() + from, nullptr, sealed.data() + from,
                                                               nonceAt - from, sealed.data() + tagAt, context.data(),
                                                               context.size(), sealed.data() + nonceAt, m_key.bytes().data())
               == 0)
        return true;
    if (!guards::isOn(guards::Guard::SealsChecked)) {
        // The same cipher without its check: block 0 went into the tag's key.
        crypto_stream_xchacha20_xor_ic(plain.data() + from, sealed.data() + from, nonceAt - from, sealed.data() + nonceAt, 1,
                                       m_key.bytes().data());
        return true;
    }
    std::ranges::fill(plain, std::uint8_t(0));
    return false;
}

}
