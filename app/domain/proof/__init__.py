"""Nouns of proof: packets, manifests, the ledger."""
