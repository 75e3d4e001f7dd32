-- The address of the person whose key it is: whom Cloudflare Access lets in under it acts as the key. Gone once the key is deleted.
ALTER TABLE keys ADD COLUMN email TEXT;
CREATE UNIQUE INDEX keys_by_email ON keys (email) WHERE email IS NOT NULL;
